package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.rig.Axis.HomeEnd;
import dipper.rig.Wiring.Homing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Homing on the bench rig, which starts 10 mm away from both switches. */
class HomingTest {

    @Test
    void z_goes_first_then_x_each_leg_as_long_as_its_ramps_and_rests() {
        var bed = Bed.of(Rigs.bench(Homing.SINGLE_AXIS));
        var start = bed.clock.nanos();
        assertThat(bed.ask("$H")).containsExactly("ok");
        // Z, 100 mm/s²: 10 mm at 20 mm/s, cut off at the switch: 0.2 + 8/20. Off and off again: 2·√(2/100). Back 2 mm at 2 mm/s: 0.02 + 1.98/2.
        var z = 0.6 + 2 * 2 * Math.sqrt(0.02) + 1.01;
        // X, 1000 mm/s²: 0.02 + 9.8/20; 2 mm: 0.02 + 0.02 + 1.6/20; 0.002 + 1.998/2
        var x = 0.51 + 2 * 0.12 + 1.001;
        var rests = 8 * 0.25;
        assertThat((double) bed.lastLineAt() - start).isCloseTo((z + x + rests) * 1e9, within(3e6));
        assertThat(bed.report()).startsWith("<Idle|MPos:-2.000,0.000,-2.000|");
        assertThat(bed.board.truePosition(Motor.X, bed.clock.nanos())).isEqualTo(-160);
        assertThat(bed.board.truePosition(Motor.Z, bed.clock.nanos())).isEqualTo(-800);
    }

    @Test
    void a_board_for_single_axes_says_so_and_homes_one() {
        var bed = Bed.of(Rigs.bench(Homing.SINGLE_AXIS));
        assertThat(bed.ask("$I")).contains("[OPT:VH,15,128]");
        assertThat(bed.ask("$HZ")).containsExactly("ok");
        assertThat(bed.report()).startsWith("<Idle|MPos:0.000,0.000,-2.000|");
        assertThat(bed.ask("$HX")).containsExactly("ok");
        assertThat(bed.report()).startsWith("<Idle|MPos:-2.000,0.000,-2.000|");
        assertThat(bed.ask("$HY")).first().isEqualTo("ALARM:9");
    }

    @Test
    void on_a_stock_board_y_follows_the_switch_of_x() {
        var bed = Bed.of(Rigs.bench(Homing.Y_WITH_X));
        assertThat(bed.ask("$H")).containsExactly("ok");
        assertThat(bed.report()).startsWith("<Idle|MPos:-2.000,-2.000,-2.000|");
    }

    @Test
    void the_low_end_is_homed_at_minus_the_travel() {
        var bed = Bed.of(Rigs.bench(Homing.SINGLE_AXIS, HomeEnd.LOW));
        bed.ask("$H");
        assertThat(bed.report()).startsWith("<Idle|MPos:-278.000,0.000,-2.000|");
        assertThat(bed.board.truePosition(Motor.X, bed.clock.nanos())).isEqualTo(-278 * 80);
    }

    @Test
    void a_stalled_axis_never_finds_its_switch() {
        var bed = Bed.of(Rigs.bench(Homing.SINGLE_AXIS));
        bed.board.stall(Motor.Z, 0);
        assertThat(bed.ask("$H")).containsExactly("ALARM:9", "ok", "", "Grbl 1.1h ['$' for help]",
                "[MSG:'$H'|'$X' to unlock]");
    }

    @Test
    void a_switch_that_stays_closed_fails_the_pull_off() {
        var bed = Bed.of(Rigs.bench(Homing.SINGLE_AXIS));
        bed.board.limit(Motor.Z, LimitInput.ON, 0);
        assertThat(bed.ask("$H")).first().isEqualTo("ALARM:8");
    }

    @Test
    void the_door_ends_homing_with_its_own_alarm() {
        var bed = Bed.of(Rigs.bench(Homing.SINGLE_AXIS));
        bed.send("$H\n");
        bed.pass(Bed.S);
        bed.send("\u0084");
        assertThat(bed.rest()).first().isEqualTo("ALARM:7");
    }

    @Test
    void after_lost_steps_the_switch_is_met_in_motion() {
        var bed = Bed.homed(Rigs.bench(Homing.SINGLE_AXIS));
        bed.board.stall(Motor.Z, bed.clock.nanos());
        bed.ask("G53 G0 Z-40");
        bed.board.release(Motor.Z, bed.clock.nanos());
        assertThat(bed.ask("G53 G0 Z-2")).isEqualTo(List.of("ok", "ALARM:1", "[MSG:Reset to continue]"));
        assertThat(bed.board.truePosition(Motor.Z, bed.clock.nanos())).isZero();
    }
}
