package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ending;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: whatever happens to the computer's clocks, no count lies and it is said. Method: the demonstration, put to sleep or set to another hour at each quarter of a second. */
class ClocksTest {

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void a_host_that_sleeps_notices_and_judges_the_dwell_by_true_time(double moment) {
        var run = new Rehearsal(ShippedPlans.demo());
        run.at(moment, () -> run.virtual.clock().sleep(Duration.ofMinutes(10)));
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        StoppingTest.assertCountsHold(run);
        assertThat(closing.ending()).as(closing.why()).isIn(Ending.COMPLETED, Ending.FAILED);
        assertThat(kinds(run).contains("host slept")).isEqualTo(isWithin(run, moment));
    }

    @Test
    void a_dwell_slept_through_is_ended_at_once_and_known_to_be_too_long() {
        var recipe = ShippedPlans.text("demo.yaml").replace("{layer: PAA, for: layer time}",
                "{layer: PAA, for: 20 s, at most: 30 s}");
        var calm = new Rehearsal(ShippedPlans.demo(recipe));
        calm.run();
        var inPaa = calm.events.stream().filter(event -> event.event().toString().contains("3/1/1:dwell")).findFirst()
                .orElseThrow().nanos() / 1e9 + 5;
        var run = new Rehearsal(ShippedPlans.demo(recipe));
        run.at(inPaa, () -> run.virtual.clock().sleep(Duration.ofHours(1)));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(kinds(run)).containsExactly("host slept", "over-dwell");
        assertThat(run.state().deviations().getFirst().what()).contains("slept for 1 h");
        assertThat(run.state().deviations().getLast().key()).isEqualTo("3/1/1:dwell");
    }

    @ParameterizedTest
    @ValueSource(longs = {-7200, -60, 60, 7200})
    void a_wall_clock_that_is_set_changes_no_dwell_and_is_told(long seconds) {
        var run = new Rehearsal(ShippedPlans.demo());
        run.at(40, () -> run.virtual.clock().setWall(Duration.ofSeconds(seconds)));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(kinds(run)).containsExactly("clock set");
        assertThat(run.state().deviations().getFirst().what()).contains(seconds < 0 ? "back" : "forward");
        StoppingTest.assertCountsHold(run);
    }

    @Test
    void what_the_network_corrects_is_not_worth_a_word() {
        var run = new Rehearsal(ShippedPlans.demo());
        run.at(40, () -> run.virtual.clock().setWall(Duration.ofMillis(900)));
        run.run();

        assertThat(kinds(run)).isEmpty();
    }

    /** What comes before the record begins, or behind it, is none of the run's. */
    private static boolean isWithin(Rehearsal run, double moment) {
        var instant = Math.round(moment * 1e9);
        return run.events.getFirst().nanos() <= instant && instant <= run.events.getLast().nanos();
    }

    private static List<String> kinds(Rehearsal run) {
        return run.state().deviations().stream().map(DeviationNoted::kind).toList();
    }
}
