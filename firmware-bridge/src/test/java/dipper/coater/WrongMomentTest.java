package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.coater.Outcome.Failed;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: no reply at a wrong moment moves anything, ends a motion well, or is lost where it is an alarm or a restart. Method: every kind of reply is said in
 * every state of every exchange; then many at random.
 */
class WrongMomentTest {

    private static final long MS = 1_000_000L;
    private static final String BANNER = "Grbl 1.1h ['$' for help]";
    /** One for each state of each exchange. */
    static final List<String> MOMENTS =
            List.of("_opening", "_probed", "_found_moving", "_resetting_first", "_asked", "_asked_for_settings",
                    "_asked_for_offsets", "_asked_for_modal_state", "_asked_for_position", "_connected", "_homing",
                    "_homed_modal", "_homed_asked", "_homed", "_planning", "_moving", "_confirming", "_pacing",
                    "_quantum",
                    "_quantum_ending", "_quantum_asked", "_switching", "_halting", "_resetting", "_reset", "_modal",
                    "_broken");
    /** The moments at which a banner is what is waited for, or may come twice. */
    private static final List<String> BANNER_EXPECTED =
            List.of("_opening", "_probed", "_found_moving", "_resetting_first", "_resetting", "_reset", "_modal");
    static final List<String> REPLIES =
            List.of("ok", "error:9", "error:", "ALARM:1", "ALARM:", BANNER, "$100=80.000", "[G54:1.000,0.000,0.000]",
                    "[VER:1.1h.20190830:]", "[OPT:V,15,128]", "[GC:G1 G20]", "[MSG:Check Limits]", "[TLO:0.000]",
                    "Marlin 2.1", "\u0000\u00ff",
                    "<Idle|MPos:-50.000,-2.000,-2.000|FS:0,0>", "<Run|MPos:-50.000,-2.000,-2.000|FS:300,0>",
                    "<Hold:0|MPos:-50.000,-2.000,-2.000|FS:0,0>",
                    "<Hold:1|MPos:-50.000,-2.000,-2.000|FS:60,0>", "<Alarm|MPos:-50.000,-2.000,-2.000|FS:0,0>",
                    "<Door:1|MPos:-50.000,-2.000,-2.000|FS:0,0>",
                    "<Jog|MPos:-50.000,-2.000,-2.000|FS:9,0>", "<Home|MPos:-50.000,-2.000,-2.000|FS:9,0>",
                    "<Check|MPos:-50.000,-2.000,-2.000|FS:0,0>",
                    "<Sleep|MPos:-50.000,-2.000,-2.000|FS:0,0>", "<Idle|WPos:-50.000,-2.000,-2.000|FS:0,0>",
                    "<Idle|FS:0,0>", "<Idle|MPos:1.000");

    static Stream<Arguments> moments() {
        return MOMENTS.stream().flatMap(moment -> REPLIES.stream().filter(reply -> !isAwaited(moment, reply))
                .map(reply -> Arguments.of(moment, reply)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void no_reply_at_a_wrong_moment_moves_anything_or_ends_anything_well(String moment, String reply) {
        var stage = at(moment);
        stage.board.say(reply + "\r\n", MS);
        stage.pass(MS);
        assertThat(stage.board.written).noneMatch(WrongMomentTest::isMotion);
        assertThat(stage.outcomes).hasSizeLessThan(2).allMatch(Failed.class::isInstance);
        if (moment.equals("_broken")) {
            assertThat(stage.outcomes).as("its one cause has been told").isEmpty();
        } else if (reply.startsWith("ALARM") || (reply.equals(BANNER) && !BANNER_EXPECTED.contains(moment))) {
            // In a stop the alarm is told when the board has been reset, so that it can be homed.
            stage.pass(20_000 * MS);
            assertThat(stage.outcomes).as("an alarm or a restart ends in one outcome").hasSize(1)
                    .allMatch(Failed.class::isInstance);
        }
    }

    @ParameterizedTest
    @MethodSource("momentNames")
    void whatever_comes_in_whatever_order_nothing_moves_and_nothing_is_told_twice(String moment) {
        var seed = Long.getLong("dipper.seed", System.nanoTime());
        var random = new Random(seed);
        for (var round = 0; round < 40; round++) {
            var stage = at(moment);
            for (var count = random.nextInt(12); count >= 0; count--) {
                stage.board.say(REPLIES.get(random.nextInt(REPLIES.size())) + "\n", MS);
                stage.pass(random.nextInt(600) * MS);
            }
            stage.pass(150_000 * MS);
            var as = "replay with -Ddipper.seed=" + seed + ", round " + round;
            assertThat(stage.board.written).as(as).noneMatch(WrongMomentTest::isMotion);
            assertThat(stage.outcomes.stream().filter(Failed.class::isInstance)).as(as).hasSizeLessThanOrEqualTo(2);
            assertThat(stage.outcomes.isEmpty()).as(as + ": the board is silent, so there is an outcome")
                    .isEqualTo(moment.equals("_broken"));
        }
    }

    /** The pairs in which the reply ends an exchange well, and rightly so. */
    private static boolean isAwaited(String moment, String reply) {
        return (moment.equals("_modal") && reply.equals("ok")) || (moment.equals("_switching") && reply.equals("ok"))
                || (moment.equals("_asked_for_position") && reply.matches("<(Idle|Alarm)\\|MPos:-50.*>"));
    }

    /** Between two quanta the next one begins at its instant, and rightly so. */
    static List<String> momentNames() {
        return MOMENTS.stream().filter(moment -> !moment.equals("_pacing")).toList();
    }

    static Stage at(String moment) {
        var stage = new Stage(TestRigs.yWithX());
        new Scene(stage).lines(moment);
        stage.board.written.clear();
        stage.outcomes.clear();
        return stage;
    }

    private static boolean isMotion(String written) {
        return written.startsWith("> G53") || written.startsWith("> $H") || written.startsWith("> $J")
                || written.startsWith("> $X") || written.equals("! ~");
    }
}
