package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.rig.Wiring.Homing;
import dipper.sim.Diary.Immersed;
import dipper.units.Length;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the tank sees, against numbers worked by hand. Slot 1 hangs 50 mm below a holder that stands 150 mm high at Z 0, so its pellet touches the
 * surface (30 mm) at Z −70 and slot 2's (48 mm) at Z −72.
 */
class TankTest {

    private static final long MICROSECOND = 1_000;

    private final Bed bed = Bed.homed(Rigs.bench(Homing.SINGLE_AXIS));

    private void dip() {
        bed.ask("G53 G0 X-40");
        bed.ask("G53 G0 Z-60");
        bed.ask("G53 G1 Z-80 F300");
        bed.pass(5 * Bed.S);
        bed.ask("G53 G1 Z-60 F120");
        bed.ask("G53 G0 Z-2");
    }

    private List<Immersed> immersions() {
        return bed.diary.stream().filter(Immersed.class::isInstance).map(Immersed.class::cast).toList();
    }

    @Test
    void an_immersion_is_known_to_the_step() {
        dip();
        assertThat(bed.diary).hasSize(4);
        var first = immersions().stream().filter(one -> one.slot() == 1).findFirst().orElseThrow();
        var second = immersions().stream().filter(one -> one.slot() == 2).findFirst().orElseThrow();
        // 5 mm/s and 100 mm/s²: 20 mm take 4.05 s, the first 10 mm of them 2.025 s, the first 12 mm 2.425 s.
        assertThat(first.fullDepth() - first.entered()).isCloseTo(2_025_000_000L, within(MICROSECOND));
        assertThat(second.entered() - first.entered()).isCloseTo(400_000_000L, within(MICROSECOND));
        // 2 mm/s: 10 mm and one step more, 0.02 mm of it in the ramp's 0.02 s.
        assertThat(first.departed() - first.lifted()).isCloseTo(5_011_250_000L, within(MICROSECOND));
        assertThat(first.lowest()).isEqualTo(Length.ofMillimetres(20));
        assertThat(second.lowest()).isEqualTo(Length.ofMillimetres(22));
        assertThat(first.station()).isEqualTo(1);
        assertThat(first.dwell()).isEqualTo(first.lifted() - first.fullDepth()).isGreaterThan(5 * Bed.S);
    }

    @Test
    void a_hold_on_the_way_down_does_not_count_as_depth() {
        bed.ask("G53 G0 X-40");
        bed.ask("G53 G0 Z-65");
        bed.send("G53 G1 Z-80 F300\n");
        bed.pass(2 * Bed.S);
        bed.send("!");
        bed.pass(3 * Bed.S);
        bed.send("~");
        bed.rest();
        bed.pass(Bed.S);
        bed.ask("G53 G0 Z-2");
        var one = immersions().getFirst();
        assertThat(one.lowest()).isEqualTo(Length.ofMillimetres(20));
        assertThat(one.dwell()).isCloseTo(Bed.S, within(5 * Bed.MS));
        assertThat(one.wet()).isGreaterThan(one.dwell() + 3 * Bed.S);
    }

    @Test
    void x_below_the_rims_is_noted_and_ends_the_immersion() {
        bed.ask("G53 G0 X-40");
        bed.ask("G53 G0 Z-80");
        bed.ask("G53 G0 X-80");
        assertThat(bed.diary).filteredOn(Diary.Dragged.class::isInstance).hasSize(2);
        assertThat(immersions()).hasSize(2);
    }

    @Test
    void below_the_floor_and_beside_a_beaker_are_noted_once() {
        bed.ask("G53 G0 X-40");
        bed.ask("G53 G0 Z-99");
        bed.ask("G53 G0 Z-2");
        assertThat(bed.diary).filteredOn(Diary.Grounded.class::isInstance).hasSize(1);
        bed.ask("G53 G0 X-60");
        bed.ask("G53 G0 Z-80");
        bed.ask("G53 G0 Z-2");
        assertThat(bed.diary).filteredOn(Diary.Astray.class::isInstance).hasSize(2);
    }

    @Test
    void a_stalled_motor_leaves_the_pellet_dry_whatever_the_board_believes() {
        bed.ask("G53 G0 X-40");
        bed.board.stall(Motor.Z, bed.clock.nanos());
        dip();
        assertThat(bed.diary).isEmpty();
        assertThat(bed.board.believedPosition(Motor.Z, bed.clock.nanos())).isEqualTo(-800);
    }

    @Test
    void a_motor_that_stalls_on_the_way_stops_there() {
        bed.ask("G53 G0 X-40");
        bed.ask("G53 G0 Z-60");
        bed.send("G53 G1 Z-80 F300\n");
        bed.pass(3 * Bed.S);
        bed.board.stall(Motor.Z, bed.clock.nanos());
        var stuck = bed.board.truePosition(Motor.Z, bed.clock.nanos());
        bed.rest();
        assertThat(bed.board.truePosition(Motor.Z, bed.clock.nanos())).isEqualTo(stuck).isBetween(-32_000L, -28_000L);
        assertThat(bed.board.believedPosition(Motor.Z, bed.clock.nanos())).isEqualTo(-32_000);
    }

    @Test
    void a_power_cut_in_the_bath_leaves_the_pellet_there() {
        bed.ask("G53 G0 X-40");
        bed.ask("G53 G0 Z-80");
        bed.board.power(bed.clock.nanos());
        bed.rest();
        assertThat(bed.diary).hasSize(2).allMatch(Diary.Entered.class::isInstance);
        assertThat(bed.board.believedPosition(Motor.Z, bed.clock.nanos())).isZero();
        assertThat(bed.board.truePosition(Motor.Z, bed.clock.nanos())).isEqualTo(-32_000);
    }

    @Test
    void an_axis_that_slips_takes_its_pellets_along() {
        bed.ask("G53 G0 X-40");
        bed.board.slip(Motor.Z, -32_000, bed.clock.nanos(), Bed.S);
        assertThat(bed.diary).hasSize(2).allMatch(Diary.Entered.class::isInstance);
    }
}
