package dipper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.coater.Fault;
import dipper.coater.Outcome;
import dipper.panel.PanelLost;
import dipper.panel.Sense;
import dipper.plan.Command.MoveX;
import dipper.rig.PanelInput;
import dipper.setup.Handwheel.Turned;
import dipper.sim.Motor;
import dipper.sim.Settings;
import dipper.sim.VirtualPanel;
import dipper.units.Length;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What guards a run guards whoever moves a coater by hand, too. */
class PanelByHandTest {

    private static final long SOON = 500_000_000L;
    private static final long IN_THE_MOVE = 200_000_000L;

    private final Workshop workshop = workshop();
    private final VirtualPanel panel = workshop.coater.panel().orElseThrow();

    private static Workshop workshop() {
        var rig = Workshop.rig(ShippedPlans.text("bench.yaml") + """
                emergency stop: {cuts: motor power}
                panel: {emergency stop: GPIO17, lid: GPIO27, hold button: GPIO22, resume button: GPIO23}
                """);
        return new Workshop(rig, Settings.of(rig), rig);
    }

    @Test
    void an_opened_lid_holds_what_moves_and_nothing_moves_under_it() {
        var wheel = workshop.homed();
        during(panel -> panel.touch(PanelInput.LID, Sense.ACTING));

        assertThat(wheel.turn(far())).isInstanceOf(Turned.Held.class);

        var stands = workshop.truth(Motor.X);
        assertThat(wheel.turn(far())).isInstanceOf(Turned.Barred.class);
        assertThat(workshop.truth(Motor.X)).isEqualTo(stands).isGreaterThan(far().to().millimetres() + 5);

        panel.touch(PanelInput.LID, Sense.RESTING);
        settle();
        assertThat(wheel.turn(far())).isInstanceOf(Turned.Arrived.class);
    }

    @Test
    void a_lid_that_is_opened_and_closed_while_nothing_moves_holds_nothing() {
        var wheel = workshop.homed();
        panel.touch(PanelInput.LID, Sense.ACTING);
        settle();
        panel.touch(PanelInput.LID, Sense.RESTING);
        settle();

        assertThat(wheel.turn(far())).isInstanceOf(Turned.Arrived.class);
    }

    @Test
    void the_hold_button_holds_and_the_next_key_goes_on() {
        var wheel = workshop.homed();
        during(panel -> panel.touch(PanelInput.HOLD, Sense.ACTING));

        assertThat(wheel.turn(far())).isInstanceOf(Turned.Held.class);
        assertThat(wheel.turn(far())).isInstanceOf(Turned.Arrived.class);
    }

    @Test
    void an_emergency_stop_in_a_move_ends_it_and_its_release_starts_nothing() {
        var wheel = workshop.homed();
        during(_ -> workshop.coater.pressEmergencyStop());

        assertThat(wheel.turn(far())).isInstanceOfSatisfying(Turned.Failed.class,
                failed -> assertThat(failed.fault().what()).contains("emergency stop", "not known"));

        var stands = workshop.truth(Motor.X);
        workshop.coater.releaseEmergencyStop();
        settle();
        assertThat(wheel.turn(far())).isInstanceOf(Turned.Failed.class);
        assertThat(wheel.home()).isInstanceOf(Turned.Failed.class);
        assertThat(workshop.truth(Motor.X)).isEqualTo(stands);
    }

    @Test
    void an_emergency_stop_while_nothing_moves_is_told_at_once() {
        var wheel = workshop.homed();
        during(_ -> workshop.coater.pressEmergencyStop());

        assertThat(Handwheel.fault(wheel.next())).containsInstanceOf(Fault.Braked.class);
    }

    @Test
    void a_panel_that_can_be_read_no_longer_ends_a_move() {
        var wheel = workshop.homed();
        during(panel -> panel.breaks(new PanelLost("The panel is gone.", "Look at its plug.")));

        assertThat(wheel.turn(far())).isInstanceOfSatisfying(Turned.Failed.class,
                failed -> assertThat(failed.fault().what()).contains("The panel is gone"));
    }

    @Test
    void z_is_not_tried_under_an_open_lid() {
        workshop.answers = question -> java.util.Optional.of(question.contains("Move Z") ? "y" : "");
        panel.touch(PanelInput.LID, Sense.ACTING);
        settle();
        var survey = workshop.survey();
        var interview = workshop.interview(survey);
        assertThat(interview.read()).isInstanceOf(Outcome.Connected.class);
        var before = workshop.truth(Motor.Z);

        var said = interview.with(Findings.of(workshop.rig, survey.board().orElseThrow(), survey.latest()),
                java.util.Optional.empty());

        assertThat(workshop.truth(Motor.Z)).isEqualTo(before);
        assertThat(said.notChecked()).anyMatch(why -> why.contains("which way Z homes") && why.contains("lid"));
    }

    /** Somebody does it while the next move is under way, or the next key is waited for. */
    private void during(Consumer<VirtualPanel> deed) {
        workshop.coater.clock().at(workshop.now() + IN_THE_MOVE, () -> deed.accept(panel));
    }

    private void settle() {
        workshop.coater.clock().advanceTo(workshop.now() + SOON);
    }

    private MoveX far() {
        return new MoveX(workshop.rig.homedX().minus(Length.ofMillimetres(60)), workshop.rig.x().maxSpeed());
    }
}
