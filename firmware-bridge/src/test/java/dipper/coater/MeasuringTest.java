package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.coater.Outcome.Done;
import dipper.plan.Command.Crossing;
import dipper.plan.Command.Home;
import dipper.plan.Command.MoveZ;
import dipper.units.Speed;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Goal: what a move measured is when it really happened. Method: a board whose Z goes down evenly answers every asking at once, and its barrier at the
 * instant of arrival; the times are worked out by hand.
 */
class MeasuringTest {

    private static final long MS = 1_000_000L;
    private final Stage stage = new Stage(TestRigs.yWithX());

    /** Connected and homed by the scenes' own words. */
    private void homed() {
        var scene = new Scene(stage);
        scene.lines("_homed");
    }

    @Test
    void a_crossing_is_timed_between_the_reports_on_either_side() {
        homed();
        var begun = stage.clock.nanos();
        // 2 mm/s from -2 to -12: touches -5 after 1.5 s, covered at -7 after 2.5 s, ends after 5 s.
        var move = new MoveZ(TestRigs.mm(-12), Speed.ofMillimetresPerSecond(2),
                Optional.of(new Crossing(TestRigs.mm(-5), TestRigs.mm(-7))));
        stage.board.report = Optional.of(() -> report(stage.clock.nanos() - begun));
        stage.add(stage.coater.begin(move));
        stage.board.say("ok\r\n", 4 * MS);
        stage.board.say("ok\r\n", 5_004 * MS);
        stage.pass(1_400 * MS);
        var before = stage.board.asked;
        stage.pass(1_200 * MS);
        assertThat(stage.board.asked - before).as("askings from 1.4 s to 2.6 s").isBetween(20, 25);
        before = stage.board.asked;
        stage.pass(2_000 * MS);
        assertThat(stage.board.asked - before).as("askings in two seconds well behind it").isBetween(9, 11);

        var done = (Done) stage.outcome(1_000 * MS);

        var measured = done.measured();
        assertThat(measured.begun()).isEqualTo(begun);
        assertThat(measured.crossed().orElseThrow() - begun).isCloseTo(1_500 * MS, within(5 * MS));
        // The shortest round trip of a line and its ok is 4 ms.
        assertThat(measured.ended() - begun).isEqualTo(5_002 * MS);
        assertThat(measured.confirmed()).isEqualTo(begun + 5_008 * MS);
        assertThat(measured.position().z()).isEqualTo(TestRigs.mm(-12));
    }

    /** Answers come within 4 ms of their questions, and are taken up to 0.4 s later, since the conductor waits for a disk just then. */
    @Test
    void what_is_taken_late_is_measured_as_of_when_it_came() {
        homed();
        var begun = stage.clock.nanos();
        var move = new MoveZ(TestRigs.mm(-12), Speed.ofMillimetresPerSecond(1),
                Optional.of(new Crossing(TestRigs.mm(-5), TestRigs.mm(-9))));
        stage.board.report = Optional.of(() -> report((stage.clock.nanos() - begun) / 2));
        stage.add(stage.coater.begin(move));
        stage.board.say("ok\r\n", 4 * MS);
        stage.board.say("ok\r\n", 10_004 * MS);
        for (var stalls = 0; stalls < 12; stalls++) {
            var asked = stage.board.asked;
            while (stage.board.asked == asked) {
                stage.pass(MS);
            }
            stage.busy(stalls % 3 * (200 * MS));
            stage.pass(300 * MS);
        }
        while (stage.clock.nanos() < begun + 10_000 * MS) {
            stage.pass(MS);
        }
        stage.busy(500 * MS);

        var measured = ((Done) stage.outcome(1_000 * MS)).measured();
        assertThat(measured.speed().orElseThrow()).isInstanceOfSatisfying(TrueSpeed.Mean.class,
                mean -> assertThat(mean.speed().nanometresPerSecond()).isCloseTo(1_000_000, within(2_000L)));
        assertThat(measured.crossed().orElseThrow() - begun).isCloseTo(3_000 * MS, within(5 * MS));
        assertThat(measured.ended() - begun).isEqualTo(10_002 * MS);
    }

    @Test
    void a_withdrawal_passes_the_same_two_heights_the_other_way() {
        var speed = Speed.ofMillimetresPerSecond(2);
        var crossing = Optional.of(new Crossing(TestRigs.mm(-5), TestRigs.mm(-7)));
        var watch = CrossingWatch.steady(crossing, speed, TestRigs.mm(-12), TestRigs.mm(-2), 0);
        assertThat(watch.nextAsking(0)).isEqualTo(200 * MS);
        watch.seen(-7_200_000, 2_400 * MS);
        assertThat(watch.nextAsking(2_400 * MS)).as("0.1 s before it").isEqualTo(2_500 * MS);
        watch.seen(-6_000_000, 3_000 * MS);
        assertThat(watch.nextAsking(3_000 * MS)).as("within it").isEqualTo(3_050 * MS);
        watch.seen(-4_000_000, 4_000 * MS);
        assertThat(watch.nextAsking(4_000 * MS)).as("behind it").isEqualTo(4_200 * MS);
        assertThat(watch.crossed()).hasValue(3_500 * MS);
    }

    @Test
    void a_move_that_passes_no_surface_crosses_nothing() {
        var watch = CrossingWatch.steady(Optional.empty(), Speed.ofMillimetresPerSecond(2), TestRigs.mm(-12),
                TestRigs.mm(-2), 0);
        watch.seen(-2_000_000, 5_000 * MS);
        assertThat(watch.crossed()).isEmpty();
    }

    @Test
    void the_handshake_is_told_from_the_shortest_round_trip() {
        homed();
        assertThat(stage.coater.handshake().nanoseconds()).isEqualTo(12 * MS);
    }

    @Test
    void homing_is_measured_too() {
        var scene = new Scene(stage);
        scene.lines("_connected");
        var begun = stage.clock.nanos();
        stage.add(stage.coater.begin(new Home()));
        stage.board.say("ok\r\n", 6_000 * MS);
        stage.board.say("ok\r\n", 6_004 * MS);
        stage.board.report = Optional.of(() -> "<Idle|MPos:-2.000,-2.000,-2.000|FS:0,0>");
        // The shortest listing took 8 ms.
        var measured = ((Done) stage.outcome(7_000 * MS)).measured();
        assertThat(measured.ended() - begun).isEqualTo(5_996 * MS);
        assertThat(measured.crossed()).isEmpty();
    }

    private static String report(long elapsed) {
        var z = Math.max(-12.0, -2 - 2 * Math.max(0, elapsed / 1e9));
        return String.format(Locale.ROOT, "<%s|MPos:-2.000,-2.000,%.3f|Bf:14,128|FS:120,0>", z > -12 ? "Run" : "Idle",
                z);
    }
}
