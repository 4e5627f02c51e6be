package dipper.run;

import static dipper.run.PanelTrial.PLAN;
import static dipper.run.PanelTrial.assertCountsHold;
import static dipper.run.PanelTrial.during;
import static dipper.run.PanelTrial.goesOnAfterPauses;
import static dipper.run.PanelTrial.panel;
import static dipper.run.PanelTrial.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import dipper.panel.Sense;
import dipper.record.RunEvent.Ending;
import dipper.rig.PanelInput;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: who stops the coater at once while it is being stopped loses neither its position nor their wish. Method: a first hold in a travel, and behind it a
 * second at every fiftieth of a second until the first has long come to its end.
 */
class BrakedTwiceTest {

    static DoubleStream behindTheFirst() {
        return DoubleStream.iterate(0, later -> later < 3, later -> later + 0.02);
    }

    @ParameterizedTest
    @MethodSource("behindTheFirst")
    void a_pause_that_is_asked_for_twice_is_gone_on_with(double later) {
        var run = heldTwice(later, requests -> requests.pauseAtOnce("bea"));

        assertThat(run.run().ending()).as(run.pausedFor()).isEqualTo(Ending.COMPLETED);
        assertThat(run.pausedFor()).contains("position is kept");
    }

    @ParameterizedTest
    @MethodSource("behindTheFirst")
    void an_abort_while_it_pauses_ends_it_where_it_stands(double later) {
        var closing = heldTwice(later, requests -> requests.abort("bea")).run();

        assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.ABORTED);
        assertThat(closing.why()).contains("position is kept");
    }

    @ParameterizedTest
    @MethodSource("behindTheFirst")
    void an_emergency_stop_while_it_pauses_is_what_the_record_says(double later) {
        var run = rehearsal(PLAN);
        during(run, "3/1/1:travel", 0.3, () -> new Requests(run.coater, run.inbox).pauseAtOnce("ada"));
        during(run, "3/1/1:travel", 0.3 + later, () -> run.virtual.pressEmergencyStop());
        var closing = run.run();

        assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.FAILED);
        assertThat(closing.why()).contains("emergency stop");
    }

    @ParameterizedTest
    @MethodSource("behindTheFirst")
    void a_lid_that_opens_while_it_pauses_changes_nothing_of_the_pause(double later) {
        var run = heldTwice(later, _ -> {
        });
        during(run, "3/1/1:travel", 0.3 + later, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, "3/1/1:travel", 6, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));

        assertThat(run.run().ending()).as(run.pausedFor()).isEqualTo(Ending.COMPLETED);
        assertThat(run.pausedFor()).contains("position is kept");
        assertCountsHold(run);
    }

    private static Rehearsal heldTwice(double later, Consumer<Requests> second) {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        var requests = new Requests(run.coater, run.inbox);
        during(run, "3/1/1:travel", 0.3, () -> requests.pauseAtOnce("ada"));
        during(run, "3/1/1:travel", 0.3 + later, () -> second.accept(requests));
        during(run, "3/1/1:travel", 10, () -> run.resumes.run());
        return run;
    }
}
