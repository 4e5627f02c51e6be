package dipper.run;

import static dipper.run.PanelTrial.PANEL;
import static dipper.run.PanelTrial.PLAN;
import static dipper.run.PanelTrial.RIG;
import static dipper.run.PanelTrial.SETTLED;
import static dipper.run.PanelTrial.asking;
import static dipper.run.PanelTrial.assertCountsHold;
import static dipper.run.PanelTrial.deviations;
import static dipper.run.PanelTrial.during;
import static dipper.run.PanelTrial.goesOnAfterPauses;
import static dipper.run.PanelTrial.panel;
import static dipper.run.PanelTrial.press;
import static dipper.run.PanelTrial.rehearsal;
import static dipper.run.PanelTrial.started;
import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.panel.Sense;
import dipper.record.Alive;
import dipper.record.Recorded;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunState;
import dipper.record.RunStatus;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: whatever somebody does at the panel, at every moment of a run, stops what it is to stop, starts nothing, and leaves the counts honest. Method: the
 * demonstration on a rig with a panel, touched at every quarter of a second of it; the tank says what the pellet has received.
 */
class PanelTest {

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void behind_an_opened_lid_nothing_begins_until_somebody_says_so(double moment) {
        var run = rehearsal(PLAN);
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        goesOnAfterPauses(run);
        run.at(moment, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        run.at(moment + SETTLED, () -> from.add(run.order.size()));
        run.at(moment + 20, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        run.at(moment + 40, () -> {
            to.add(run.order.size());
            press(run, PanelInput.RESUME);
        });
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
        if (!to.isEmpty()) {
            assertThat(run.order.subList(from.getFirst(), to.getFirst())).noneMatch(PanelTrial::setsInMotion);
        }
        if (closing.ending() == Ending.COMPLETED) {
            assertThat(run.state().counts().ofHanging().decided().layers()).isEqualTo(5);
        } else {
            assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.ABORTED);
            assertThat(closing.why()).contains("position is not known");
        }
    }

    @Test
    void a_lid_that_opens_in_the_air_holds_the_axes_at_once() {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        during(run, "3/1/1:travel", 0.3, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, "3/1/1:travel", 3, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        during(run, "3/1/1:travel", 6, () -> press(run, PanelInput.RESUME));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.pausedFor()).contains("paused at once because the lid was opened", "position is kept");
        assertThat(run.events.stream().filter(event -> event.event() instanceof RunResumed)).hasSize(1);
        assertThat(started(run)).as("a paused run goes on from homing").filteredOn("start:home"::equals).hasSize(2);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"3/1/1:lower", "3/1/1:dwell", "3/1/1:lift", "3/1/1:drain"})
    void a_lid_that_opens_while_pellets_are_wetted_lets_the_step_end_and_the_run_waits(String key) {
        var run = rehearsal(PLAN);
        var states = new ArrayList<RunStatus>();
        during(run, key, 0.05, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, key, 15, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        during(run, key, 16, () -> states.add(RunStatus.of(run.state(), Alive.RUNNING)));
        during(run, key, 16, () -> assertThat(panel(run).signals()).contains(PanelSignal.AMBER, PanelSignal.BUZZER));
        during(run, key, 17, () -> press(run, PanelInput.RESUME));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(states).containsExactly(RunStatus.NEEDS_PERSON);
        assertThat(run.events.stream().filter(event -> event.event() instanceof RunClosed)).hasSize(1);
        assertThat(deviations(run)).anyMatch(what -> what.startsWith("lid open: it waited"));
        assertThat(run.state().remarks()).extracting(RunState.Remark::who).containsOnly("panel");
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(5);
        assertCountsHold(run);
    }

    @Test
    void a_lid_that_is_closed_and_confirmed_within_a_dwell_costs_nothing() {
        var run = rehearsal(PLAN);
        during(run, "3/1/1:dwell", 0.2, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, "3/1/1:dwell", 0.5, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        during(run, "3/1/1:dwell", 0.8, () -> press(run, PanelInput.RESUME));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(deviations(run)).isEmpty();
    }

    @Test
    void a_run_does_not_begin_with_its_lid_open() {
        var run = rehearsal(PLAN);
        panel(run).touch(PanelInput.LID, Sense.ACTING);
        run.virtual.clock().advanceTo(1_000_000_000L);
        run.at(10, () -> assertThat(run.order).noneMatch(PanelTrial::setsInMotion));
        run.at(10, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        run.at(11, () -> run.inbox.post(new Happening.GoOnWanted("ada")));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.events.stream().map(Recorded::event)).as("whoever said so")
                .contains(new StepDone(Guard.LID_WAIT, new Measurement.Answered("ada", List.of())));
    }

    @Test
    void whoever_wants_the_run_to_end_where_it_is_need_not_close_the_lid() {
        var run = rehearsal(PLAN);
        during(run, "3/1/2:dwell", 0.1, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, "3/1/2:dwell", 10, () -> run.inbox.post(new Happening.RestWanted("ada", Wish.STOP)));

        assertThat(run.run().ending()).isEqualTo(Ending.STOPPED);
        assertThat(run.endsIn().map(run::solutionAt)).contains("rinse A");
    }

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void the_hold_button_pauses_at_once_and_the_resume_button_goes_on(double moment) {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        run.at(moment, () -> press(run, PanelInput.HOLD));
        run.at(moment + 30, () -> press(run, PanelInput.RESUME));
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
        assertThat(closing.ending()).isIn(Ending.COMPLETED, Ending.ABORTED);
        if (closing.ending() == Ending.ABORTED) {
            assertThat(closing.why()).contains("position is not known");
        }
    }

    @Test
    void a_paused_run_is_not_gone_on_with_while_the_lid_is_open() {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        run.at(30, () -> press(run, PanelInput.HOLD));
        run.at(35, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        run.at(40, () -> press(run, PanelInput.RESUME));
        run.at(45, () -> assertThat(RunStatus.of(run.state(), Alive.RUNNING)).isEqualTo(RunStatus.PAUSED));
        run.at(50, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        run.at(55, () -> press(run, PanelInput.RESUME));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(value = PanelInput.class, names = {"LID", "RESUME"})
    void no_contact_answers_a_question(PanelInput input) {
        var run = rehearsal(ShippedPlans.demo(asking(), RIG + PANEL));
        var asked = new ArrayList<Double>();
        run.asking(_ -> {
            asked.add(run.virtual.clock().nanos() / 1e9);
            run.at(asked.getFirst() + 1, () -> press(run, input));
            run.at(asked.getFirst() + 5, () -> assertThat(RunStatus.of(run.state(), Alive.RUNNING))
                    .isEqualTo(RunStatus.NEEDS_PERSON));
            run.at(asked.getFirst() + 6, () -> run.inbox.post(new Happening.Answered("ada", List.of())));
            run.at(asked.getFirst() + 7, () -> press(run, PanelInput.RESUME));
        });

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_panel_shows_what_the_run_does_and_nothing_when_it_is_over() {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        run.at(20, () -> assertThat(panel(run).signals()).containsExactly(PanelSignal.GREEN));
        run.at(30, () -> press(run, PanelInput.HOLD));
        run.at(35, () -> assertThat(panel(run).signals()).containsExactly(PanelSignal.AMBER));
        run.at(40, () -> press(run, PanelInput.RESUME));
        run.at(45, () -> assertThat(panel(run).signals()).containsExactly(PanelSignal.GREEN));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(panel(run).signals()).isEmpty();
    }

    @Test
    void a_fault_is_red_and_sounds() {
        var run = rehearsal(PLAN);
        run.at(30, run.virtual::unplug);
        run.run();

        assertThat(panel(run).signals()).isEqualTo(Set.of(PanelSignal.RED, PanelSignal.BUZZER));
    }
}
