package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.link.Arrival;
import dipper.plan.Command.Home;
import dipper.plan.Command.MoveZ;
import dipper.rig.Wiring.Homing;
import dipper.units.Length;
import dipper.units.Speed;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A virtual grblHAL: what its recordings do not show, and that the driver gets on with it. */
class GrblHalTest {

    private final Bed bed =
            Bed.of(Rigs.bench(Homing.SINGLE_AXIS), Settings.of(Rigs.bench(Homing.SINGLE_AXIS), Firmware.GRBLHAL));

    @Test
    void it_homes_a_single_axis_where_the_setting_allows_it() {
        assertThat(bed.ask("$HZ"))
                .containsExactly("<Home|MPos:0.000,0.000,0.000|Bf:100,1023|FS:0,0|Ov:100,100,100>", "ok");
        assertThat(bed.report()).contains("MPos:0.000,0.000,-2.000");
        bed.ask("$22=1");
        assertThat(bed.ask("$HX")).containsExactly("error:5");
    }

    @Test
    void it_homes_as_its_settings_say() {
        assertThat(bed.ask("$H")).endsWith("ok");
        assertThat(bed.report()).contains("MPos:-2.000,0.000,-2.000").contains("|H:1");
    }

    @Test
    void a_reset_in_motion_locks_it_where_homing_is_on() {
        bed.ask("$H");
        bed.send("G53 G1 Z-20 F300\n");
        bed.pass(Bed.S);
        bed.send("\u0018");
        assertThat(bed.pass(Bed.S)).contains("ALARM:3", "GrblHAL 1.1f ['$' or '$HELP' for help]");
    }

    @Test
    void it_has_nine_work_coordinate_systems() {
        bed.ask("$H");
        assertThat(bed.ask("G59.3")).containsExactly("ok");
        assertThat(bed.ask("G10 L2 P9 X-5")).containsExactly("ok");
        assertThat(bed.ask("$#")).contains("[G59.3:-5.000,0.000,0.000]");
    }

    @Test
    void a_lost_memory_is_told_before_the_banner_and_leaves_the_factorys_settings() {
        bed.board.spoilMemory();
        bed.board.power(bed.clock.nanos());
        assertThat(bed.pass(2 * Bed.S)).containsExactly("error:7", "", "GrblHAL 1.1f ['$' or '$HELP' for help]");
        assertThat(bed.ask("$$")).contains("$22=0", "$102=250.00000");
    }

    @Test
    void the_driver_connects_homes_moves_and_stops_on_it() {
        var rig = Rigs.bench(Homing.SINGLE_AXIS);
        var virtual = new VirtualCoater(new VirtualClock(Instant.EPOCH), rig, Settings.of(rig, Firmware.GRBLHAL),
                new Tank(rig, Set.of(1), _ -> {
                }), OnOpen.RESETS, Latency.UNO);
        var inbox = virtual.<Arrival>inbox();
        var coater = new GrblCoater(virtual.link(), rig, virtual.clock(), inbox::post);
        assertThat(outcome(coater, virtual, inbox, coater::connect)).isInstanceOf(Outcome.Connected.class);
        assertThat(outcome(coater, virtual, inbox, () -> coater.begin(new Home()))).isInstanceOf(Outcome.Done.class);
        assertThat(outcome(coater, virtual, inbox, () -> coater.begin(down(-30)))).isInstanceOf(Outcome.Done.class);
        assertThat(coater.begin(down(-40))).isEmpty();
        virtual.clock().advanceTo(virtual.clock().nanos() + Bed.S);
        assertThat(outcome(coater, virtual, inbox, coater::stop)).isInstanceOf(Outcome.Stopped.class);
    }

    private static MoveZ down(long to) {
        return new MoveZ(Length.ofMillimetres(to), Speed.ofMillimetresPerSecond(5), Optional.empty());
    }

    private static Outcome outcome(GrblCoater coater, VirtualCoater virtual, VirtualInbox<Arrival> inbox,
            Supplier<Optional<Outcome>> act) {
        var outcome = act.get();
        for (var i = 0; outcome.isEmpty() && i < 100_000; i++) {
            var arrival = inbox.next(Math.max(virtual.clock().nanos(), coater.wake()));
            outcome = arrival.isPresent() ? coater.accept(arrival.get()) : coater.tick();
        }
        return outcome.orElseThrow();
    }
}
