package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Motion in closed form against numbers worked by hand; Z 400 steps/mm, at most 20 mm/s, 100 mm/s². */
class KinematicsTest {

    private static final double MICROSECOND = 1_000;

    private final Settings settings = TranscriptTest.coater();
    private final Planner planner = new Planner(settings);
    private final Gantry gantry = new Gantry(
            new Gantry.Switch[] {new Gantry.Switch.None(), new Gantry.Switch.None(), new Gantry.Switch.None()},
            new long[Motor.COUNT], Carriage.ALONE);
    private final Drive drive = new Drive(planner, gantry, Latency.UNO);

    private void line(double z, double feed) {
        planner.append(Block.Kind.FEED, new double[] {0, 0, z}, feed);
    }

    private long end() {
        var now = 0L;
        drive.start(now);
        while (drive.running()) {
            now = drive.nextInstant();
            drive.advance(now);
        }
        return now;
    }

    @ParameterizedTest
    @CsvSource({
        // v²/a each way, the rest at speed: 0.05 + 0.05 + (10 − 0.25)/5
        "10, 300, 2.05",
        // 0.2 + 0.2 + (10 − 4)/20
        "10, 1200, 0.7",
        // too short to reach 20 mm/s: 2·√(1/100)
        "1, 1200, 0.2",
        // limited to 20 mm/s by $112
        "10, 99999, 0.7",
        // 2 mm/s: 0.02 + 0.02 + (1 − 0.04)/2
        "1, 120, 0.52"})
    void a_move_takes_as_long_as_its_trapezoid(double distance, double feed, double seconds) {
        line(-distance, feed);
        assertThat((double) end()).isCloseTo(seconds * 1e9, within(MICROSECOND));
        assertThat(gantry.position(Motor.Z)).isEqualTo(Math.round(-distance * 400));
    }

    @Test
    void two_moves_in_one_line_run_through_without_a_stop() {
        line(-5, 300);
        line(-10, 300);
        assertThat((double) end()).isCloseTo(2.05e9, within(MICROSECOND));
    }

    @Test
    void a_reversal_stops() {
        line(-5, 300);
        line(0, 300);
        assertThat((double) end()).isCloseTo(2 * 1.05e9, within(MICROSECOND));
    }

    @Test
    void a_slower_move_is_entered_at_its_own_speed() {
        // 5 mm at 5 mm/s, slowing to 2 mm/s over (25 − 4)/200 = 0.105 mm in 0.03 s; then 2 mm at 2 mm/s to rest.
        line(-5, 300);
        line(-7, 120);
        var first = 0.05 + (5 - 0.125 - 0.105) / 5 + 0.03;
        var second = (2 - 0.02) / 2 + 0.02;
        assertThat((double) end()).isCloseTo((first + second) * 1e9, within(MICROSECOND));
    }

    @Test
    void the_counter_follows_the_ramp() {
        line(-10, 300);
        drive.start(0);
        // a·t²/2 = 0.08 mm after 40 ms; 0.125 mm + 5 mm/s · 50 ms after 100 ms
        assertThat(positionAt(40_000_000)).isEqualTo(-32);
        assertThat(positionAt(100_000_000)).isEqualTo(-150);
        assertThat(positionAt(2_050_000_000)).isEqualTo(-4000);
    }

    private long positionAt(long now) {
        drive.advance(now);
        return drive.position(2, now);
    }

    @Test
    void a_hold_slows_down_after_what_is_prepared_and_keeps_every_step() {
        line(-10, 300);
        drive.start(0);
        drive.advance(1_000_000_000);
        drive.brake(1_000_000_000);
        var now = 1_000_000_000L;
        while (drive.running()) {
            now = drive.nextInstant();
            drive.advance(now);
        }
        // 0.125 + 0.95 · 5 mm by then, 40 ms more at 5 mm/s, 0.125 mm to slow down in 50 ms
        assertThat(now).isCloseTo(1_090_000_000L, within(1_000L));
        assertThat(drive.position(2, now)).isEqualTo(Math.round(-(0.125 + 0.95 * 5 + 0.2 + 0.125) * 400));
        assertThat(gantry.position(Motor.Z)).isEqualTo(drive.position(2, now));
        drive.start(2_000_000_000L);
        while (drive.running()) {
            drive.advance(drive.nextInstant());
        }
        assertThat(gantry.position(Motor.Z)).isEqualTo(-4000);
    }

    @Test
    void a_hold_carries_over_into_the_next_block_when_the_first_is_too_short() {
        line(-1, 1200);
        line(-10, 1200);
        drive.start(0);
        drive.advance(90_000_000);
        drive.brake(90_000_000);
        var now = 90_000_000L;
        while (drive.running()) {
            now = drive.nextInstant();
            drive.advance(now);
        }
        // 13 mm/s after 130 ms at 100 mm/s², 0.845 mm on the way, as much again to stop
        assertThat(now).isCloseTo(260_000_000L, within(1_000L));
        assertThat(drive.position(2, now)).isBetween(-676L, -675L);
        assertThat(planner.count()).isEqualTo(1);
    }

    @Test
    void a_feed_below_one_millimetre_per_minute_is_one_and_the_step_timer_makes_at_least_thirty_steps_a_second() {
        line(-0.5, 0.6);
        drive.start(0);
        assertThat(drive.rate(1_000_000)).isCloseTo(1.0, within(1e-9));
        while (drive.running()) {
            drive.advance(drive.nextInstant());
        }
        assertThat(gantry.position(Motor.Z)).isEqualTo(-200);
        assertThat(200 / (16e6 / 65_536 / 8)).isCloseTo(6.5536, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 6.5536", "3, 6.5536", "4.5, 6.5536", "30, 1.005"})
    void half_a_millimetre_takes_no_longer_than_the_step_timer_allows(double feed, double seconds) {
        line(-0.5, feed);
        assertThat((double) end()).isCloseTo(seconds * 1e9, within(MICROSECOND));
    }
}
