package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.rig.Wiring.Homing;
import org.junit.jupiter.api.Test;

/** Motors that are too slow and axes that give way, beside what the board says of itself meanwhile. */
class FaultyMetalTest {

    private static final long NOT_MOVED = -800;

    private final Bed bed = Bed.homed(Rigs.bench(Homing.SINGLE_AXIS));

    private long believed() {
        return bed.board.believedPosition(Motor.Z, bed.clock.nanos());
    }

    private long truth() {
        return bed.board.truePosition(Motor.Z, bed.clock.nanos());
    }

    @Test
    void a_slow_motor_makes_its_steps_late_and_counts_them_truly() {
        bed.board.pace(Motor.Z, 0.9, bed.clock.nanos());
        bed.send("G53 G1 Z-42 F300\n");
        bed.pass(Bed.S);
        var begun = believed();
        bed.pass(4 * Bed.S);
        assertThat((believed() - begun) / -400.0).isCloseTo(4 * 5 * 0.9, within(0.003));
        assertThat(truth()).isEqualTo(believed());
    }

    @Test
    void a_slow_motor_is_reported_at_the_speed_that_was_asked_for() {
        bed.board.pace(Motor.Z, 0.9, bed.clock.nanos());
        bed.send("G53 G1 Z-42 F300\n");
        bed.pass(Bed.S);
        assertThat(bed.report()).contains("|FS:300,0");
    }

    @Test
    void a_slow_motor_takes_longer_in_every_part_of_its_ramp() {
        bed.ask("G53 G1 Z-2 F300");
        var begun = bed.clock.nanos();
        bed.board.pace(Motor.Z, 0.5, begun);
        bed.ask("G53 G1 Z-12 F300");
        // 2.05 s at full pace.
        assertThat((double) bed.clock.nanos() - begun).isCloseTo(4.1e9, within(0.02e9));
        assertThat(truth()).isEqualTo(-12 * 400);
    }

    @Test
    void a_motor_may_become_slow_on_the_way() {
        bed.send("G53 G1 Z-42 F300\n");
        bed.pass(2 * Bed.S);
        bed.board.pace(Motor.Z, 0.9, bed.clock.nanos());
        bed.pass(Bed.S);
        var begun = believed();
        bed.pass(Bed.S);
        assertThat((believed() - begun) / -400.0).isCloseTo(4.5, within(0.003));
        bed.rest();
        assertThat(truth()).isEqualTo(-42 * 400);
    }

    @Test
    void below_the_step_timers_floor_a_slow_motor_is_slower_than_the_floor() {
        bed.board.pace(Motor.Z, 0.9, bed.clock.nanos());
        bed.send("G53 G1 Z-42 F1\n");
        bed.pass(10 * Bed.S);
        var begun = believed();
        bed.pass(100 * Bed.S);
        assertThat((double) (begun - believed())).isCloseTo(100 * 0.9 * 16e6 / 65_536 / 8, within(2.0));
    }

    @Test
    void a_slow_z_does_not_slow_x() {
        bed.board.pace(Motor.Z, 0.5, bed.clock.nanos());
        var begun = bed.clock.nanos();
        bed.ask("G53 G1 X-12 F300");
        assertThat((double) bed.clock.nanos() - begun).isCloseTo(2.005e9, within(0.02e9));
    }

    @Test
    void a_motor_with_swapped_leads_goes_the_other_way_and_the_board_does_not_notice() {
        bed.board.swap(Motor.Z, bed.clock.nanos());
        bed.ask("G53 G1 Z-4 F300");
        assertThat(believed()).isEqualTo(-4 * 400);
        assertThat(truth()).isEqualTo(0);
    }

    @Test
    void the_boards_direction_mask_puts_swapped_leads_right() {
        bed.board.swap(Motor.Z, bed.clock.nanos());
        bed.ask("$3=4");
        bed.ask("G53 G1 Z-4 F300");
        assertThat(truth()).isEqualTo(believed()).isEqualTo(-4 * 400);
    }

    @Test
    void an_inverted_direction_output_turns_a_motor_that_was_right() {
        bed.ask("$3=4");
        bed.ask("G53 G1 Z-3 F300");
        assertThat(truth()).isEqualTo(-1 * 400);
    }

    @Test
    void homing_with_swapped_leads_runs_away_from_the_switch_and_fails() {
        bed.board.swap(Motor.Z, bed.clock.nanos());
        assertThat(bed.ask("$H")).contains("ALARM:9");
        assertThat(truth()).isLessThan(-100 * 400);
    }

    @Test
    void an_axis_that_slips_falls_the_same_way_whatever_its_leads() {
        bed.board.swap(Motor.Z, bed.clock.nanos());
        bed.board.sag(3, bed.clock.nanos());
        assertThat(truth()).isEqualTo(NOT_MOVED - 3 * 400);
    }

    @Test
    void an_axis_that_sags_drops_and_the_board_does_not_notice() {
        bed.board.sag(3, bed.clock.nanos());
        assertThat(believed()).isEqualTo(NOT_MOVED);
        assertThat(truth()).isEqualTo(NOT_MOVED - 3 * 400);
        assertThat(bed.report()).startsWith("<Idle|MPos:-2.000,0.000,-2.000|");
    }

    @Test
    void a_switch_that_homing_has_left_raises_an_alarm_when_it_closes_again() {
        bed.board.slip(Motor.X, 2 * 80, bed.clock.nanos(), 0);
        bed.rest();
        bed.send("\u0018");
        bed.rest();
        bed.ask("$H");
        bed.board.limit(Motor.X, LimitInput.ON, bed.clock.nanos());

        assertThat(bed.rest()).contains("ALARM:1");
    }

    @Test
    void after_a_sag_homing_finds_the_true_place_again() {
        bed.board.sag(3, bed.clock.nanos());
        bed.ask("$H");
        assertThat(truth()).isEqualTo(believed()).isEqualTo(NOT_MOVED);
    }
}
