package dipper.run;

import static dipper.run.PanelTrial.PANEL;
import static dipper.run.PanelTrial.PLAN;
import static dipper.run.PanelTrial.RIG;
import static dipper.run.PanelTrial.SETTLED;
import static dipper.run.PanelTrial.asking;
import static dipper.run.PanelTrial.assertCountsHold;
import static dipper.run.PanelTrial.failures;
import static dipper.run.PanelTrial.panel;
import static dipper.run.PanelTrial.press;
import static dipper.run.PanelTrial.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.panel.PanelLost;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.StepFailed;
import dipper.rig.PanelInput;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: an emergency stop, and a panel that can no longer be read, end a run at every moment, restart nothing, and leave the counts honest. Method: as in
 * {@link PanelTest}.
 */
class EmergencyStopTest {

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void an_emergency_stop_ends_the_run_and_its_release_restarts_nothing(double moment) {
        var run = rehearsal(PLAN);
        var lines = new ArrayList<Integer>();
        run.at(moment, run.virtual::pressEmergencyStop);
        run.at(moment + SETTLED, () -> lines.add(run.order.size()));
        run.at(moment + 0.1, run.virtual::releaseEmergencyStop);
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
        if (closing.ending() != Ending.COMPLETED) {
            assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.FAILED);
            assertThat(closing.why()).contains("emergency stop was pressed", "where the axes are is not known");
            assertThat(failures(run)).extracting(StepFailed::fault).containsExactly("emergency stop");
            assertThat(run.order.subList(lines.getFirst(), run.order.size())).noneMatch(PanelTrial::setsInMotion);
            assertThat(run.order.subList(0, lines.getFirst()))
                    .as("the brake's byte is out when the contact has settled")
                    .anyMatch(line -> line.equals("> !") || line.equals("> \u0018"));
            assertGoesOnFromHoming(run);
        }
    }

    private static void assertGoesOnFromHoming(Rehearsal stopped) {
        var next = stopped.afterwards();
        assertThat(next.resume(Choice.REPEAT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(next.order.stream().filter(PanelTrial::setsInMotion).findFirst()).get().asString()
                .startsWith("> $H");
        assertThat(next.accidents()).isEmpty();
        assertCountsHold(next);
    }

    @Test
    void an_emergency_stop_that_is_still_pressed_lets_nothing_go_on() {
        var run = rehearsal(PLAN);
        run.at(30, run.virtual::pressEmergencyStop);
        run.run();
        var next = run.afterwards();

        assertThat(next.resume(Choice.REPEAT).ending()).isEqualTo(Ending.FAILED);
        assertThat(next.order).noneMatch(PanelTrial::setsInMotion);
    }

    @Test
    void an_emergency_stop_that_cuts_everything_is_not_hidden_behind_what_the_board_says() {
        var plan = ShippedPlans.demo(ShippedPlans.text("demo.yaml"), RIG + PANEL.replace("motor power", "everything"));
        for (var moment = 1.0; moment < 60; moment += 3.7) {
            var run = rehearsal(plan);
            run.at(moment, run.virtual::pressEmergencyStop);

            assertThat(run.run().why()).contains("The emergency stop was pressed. It cuts everything");
            assertThat(failures(run)).extracting(StepFailed::fault).containsExactly("emergency stop");
        }
    }

    @Test
    void an_emergency_stop_that_cuts_nothing_keeps_the_position() {
        var plan = ShippedPlans.demo(ShippedPlans.text("demo.yaml"), RIG + PANEL.replace("motor power", "nothing"));
        var run = rehearsal(plan);
        run.at(30, run.virtual::pressEmergencyStop);

        assertThat(run.run().why()).contains("The emergency stop was pressed. The coater stands at X");
    }

    @Test
    void an_emergency_stop_in_a_pause_ends_the_run() {
        var run = rehearsal(PLAN);
        run.at(30, () -> press(run, PanelInput.HOLD));
        run.at(40, run.virtual::pressEmergencyStop);

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(failures(run)).extracting(StepFailed::fault).containsExactly("stopped at once", "emergency stop");
    }

    /** Both within the time that a stop takes: the second is found when the first is over. */
    @Test
    void an_emergency_stop_right_behind_the_hold_button_is_not_lost() {
        var run = rehearsal(PLAN);
        run.at(30, () -> press(run, PanelInput.HOLD));
        run.at(30.03, run.virtual::pressEmergencyStop);

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void the_emergency_stop_ends_a_run_that_waits_for_somebody() {
        var run = rehearsal(ShippedPlans.demo(asking(), RIG + PANEL));
        run.asking(_ -> run.at(run.virtual.clock().nanos() / 1e9 + 1, run.virtual::pressEmergencyStop));

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void a_panel_that_cannot_be_read_any_more_ends_the_run_at_every_moment() {
        for (var moment = 0.5; moment < 60; moment += 2.3) {
            var run = rehearsal(PLAN);
            run.at(moment, () -> panel(run).breaks(new PanelLost("The panel's lid cannot be read.", "See to it.")));
            var closing = run.run();

            assertThat(closing.ending()).isEqualTo(Ending.FAILED);
            assertThat(closing.why()).startsWith("The panel's lid cannot be read.");
            assertThat(run.accidents()).isEmpty();
            assertCountsHold(run);
        }
    }
}
