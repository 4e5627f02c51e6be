package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arcs, inverse time and probing, from a homed coater at -2, -2, -2. */
class MotionModesTest {

    private final Bed bed = Bed.of(TranscriptTest.coater());

    @BeforeEach
    void home() {
        bed.ask("$H");
    }

    private double[] place() {
        var now = bed.clock.nanos();
        return new double[] {bed.board.truePosition(Motor.X, now) / 80.0, bed.board.truePosition(Motor.Y, now) / 80.0,
            bed.board.truePosition(Motor.Z, now) / 400.0};
    }

    @ParameterizedTest
    @CsvSource({
        // half a circle and a quarter of one of radius 4 around -6, -2
        "G3 X-10 Y-2 I-4 F600, -10, -2", "G3 X-6 Y-6 R-4 F600, -6, -6",
        // a whole circle ends where it began
        "G3 X-2 Y-2 J-4 F600, -2, -2"})
    void an_arc_ends_on_its_target(String line, double x, double y) {
        bed.ask("G53 G0 X-20 Y-20");
        bed.ask("G92 X-2 Y-2");
        assertThat(bed.ask(line)).containsExactly("ok");
        assertThat(bed.ask("G4 P0")).containsExactly("ok");
        assertThat(place()[0]).isCloseTo(x - 18, within(0.0126));
        assertThat(place()[1]).isCloseTo(y - 18, within(0.0126));
    }

    @Test
    void an_arc_keeps_its_distance_from_its_centre_and_its_time() {
        bed.ask("G53 G0 X-20 Y-20");
        var begun = bed.clock.nanos();
        bed.send("G2 X-20 Y-20 I-8 F600\n");
        var nearest = Double.MAX_VALUE;
        var farthest = 0.0;
        for (var i = 0; i < 480; i++) {
            bed.pass(10 * Bed.MS);
            var distance = Math.hypot(place()[0] + 28, place()[1] + 20);
            nearest = Math.min(nearest, distance);
            farthest = Math.max(farthest, distance);
        }
        assertThat(nearest).isCloseTo(8, within(0.03));
        assertThat(farthest).isCloseTo(8, within(0.03));
        bed.ask("G4 P0");
        // 2 pi 8 mm at 10 mm/s, and the ramps.
        assertThat((bed.clock.nanos() - begun) / 1e9).isBetween(5.0, 5.3);
    }

    @Test
    void a_helix_goes_along_evenly_in_any_plane() {
        bed.ask("G53 G0 X-20 Y-20 Z-20");
        bed.ask("G18 G3 X-20 Z-20 Y-24 K-4 F600");
        bed.ask("G4 P0");
        assertThat(place()).containsExactly(new double[] {-20, -24, -20}, within(0.0126));
    }

    @Test
    void an_arc_beyond_the_travel_stops_and_locks() {
        bed.send("G3 X-10 Y-2 I-4 R5 F600\n");
        assertThat(bed.rest()).containsExactly("error:36");
        bed.send("G3 X-10 Y-2 I-4 F600\n");
        assertThat(bed.rest()).contains("ALARM:2", "[MSG:Reset to continue]");
    }

    @Test
    void in_check_mode_an_arc_moves_nothing() {
        bed.ask("$C");
        assertThat(bed.ask("G2 X-10 Y-2 I-4 F600")).containsExactly("ok");
        assertThat(place()[0]).isEqualTo(-2);
    }

    @Test
    void in_inverse_time_a_motion_takes_its_part_of_a_minute() {
        var begun = bed.clock.nanos();
        assertThat(bed.ask("G93 G53 G1 X-22 F12")).containsExactly("ok");
        bed.ask("G4 P0");
        assertThat((bed.clock.nanos() - begun) / 1e9).isCloseTo(5.03, within(0.05));
        assertThat(bed.ask("G94 G1 X-3")).as("the feed of the other mode is not kept").containsExactly("error:22");
    }

    @Test
    void probing_toward_finds_nothing_and_locks() {
        assertThat(bed.ask("G38.2 Z-6 F300")).containsExactly("ALARM:5", "[PRB:0.000,0.000,0.000:0]", "ok");
        assertThat(place()[2]).isEqualTo(-6);
        assertThat(bed.report()).startsWith("<Alarm|");
    }

    @Test
    void probing_that_may_fail_does_not_lock() {
        assertThat(bed.ask("G38.3 Z-6 F300")).containsExactly("[PRB:0.000,0.000,0.000:0]", "ok");
        assertThat(bed.ask("G53 G0 Z-2")).containsExactly("ok");
    }

    @Test
    void probing_away_has_nothing_to_leave() {
        assertThat(bed.ask("G38.4 Z-6 F300")).containsExactly("ALARM:4", "ok");
        assertThat(place()[2]).isEqualTo(-2);
    }
}
