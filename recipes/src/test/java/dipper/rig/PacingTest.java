package dipper.rig;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.units.Acceleration;
import dipper.units.Length;
import dipper.units.Resolution;
import dipper.units.Speed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingTest {

    private static final Axis Z = axis(400, Optional.empty());

    /** 250 steps/mm: 1831/250 = 7.324 mm/min, as real firmware did for F0.6, F1 and F3; very fine axes are bounded by 1 mm/min. */
    @ParameterizedTest
    @CsvSource({"250000, 122067", "400000, 76292", "80000, 381459", "1831000, 16667", "10000000, 16667"})
    void the_slowest_speed_of_a_stock_board_is_the_timer_s_or_the_firmware_s(long thousandthsPerMillimetre,
            long nanometresPerSecond) {
        assertThat(SpeedFloor.ofStock(new Resolution(thousandthsPerMillimetre)))
                .isEqualTo(new Speed(nanometresPerSecond));
    }

    @Test
    void the_slowest_speed_of_a_long_timer_is_the_firmware_s() {
        assertThat(SpeedFloor.ofLongTimer()).isEqualTo(new Speed(16_667));
    }

    @Test
    void what_the_rig_says_of_its_axis_goes_before_what_a_stock_board_keeps() {
        assertThat(Z.kept()).isEqualTo(new Speed(76_292));
        assertThat(axis(400, Optional.of(new Speed(20_000))).kept()).isEqualTo(new Speed(20_000));
    }

    @ParameterizedTest
    @CsvSource({
        // nm/s, steps, nm, ms
        "1000, 1, 2500, 2500",
        "10000, 1, 2500, 250",
        "25000, 1, 2500, 100",
        "25001, 2, 5000, 200",
        "50000, 2, 5000, 100",
        "76000, 4, 10000, 132",
        "1000000, 40, 100000, 100"})
    void a_quantum_is_as_few_whole_steps_as_last_a_tenth_of_a_second(long speed, long steps, long nanometres,
            long milliseconds) {
        var pacing = Pacing.of(Z, new Speed(speed));

        assertThat(pacing.steps()).isEqualTo(steps);
        assertThat(pacing.quantum()).isEqualTo(new Length(nanometres));
        assertThat(Math.round(pacing.period().nanoseconds() / 1e6)).isEqualTo(milliseconds);
    }

    @Test
    void quanta_over_their_period_are_the_speed_on_an_axis_whose_step_is_no_whole_number_of_nanometres() {
        var axis = axis(333, Optional.empty());
        for (var speed = 1_000L; speed < 200_000; speed += 777) {
            var pacing = Pacing.of(axis, new Speed(speed));
            var steps = pacing.steps() / (pacing.period().nanoseconds() / 1e9);
            assertThat(steps / 333 * 1e6).isCloseTo((double) speed,
                    org.assertj.core.data.Percentage.withPercentage(1e-4));
        }
    }

    @Test
    void a_way_takes_its_quanta_and_one_for_what_is_left() {
        var pacing = Pacing.of(Z, new Speed(50_000));
        assertThat(pacing.quanta(Z, Length.ofMillimetres(-1))).isEqualTo(200);
        assertThat(pacing.quanta(Z, new Length(1_002_500))).isEqualTo(201);
        assertThat(pacing.quanta(Z, new Length(2_500))).isEqualTo(1);
        assertThat(pacing.quanta(Z, Length.ZERO)).isEqualTo(1);
    }

    @Test
    void the_ripple_is_said_in_round_figures() {
        assertThat(Pacing.of(Z, new Speed(76_000))).hasToString("in steps of 0.01 mm every 0.132 s");
        assertThat(Pacing.of(Z, new Speed(1_000))).hasToString("in steps of 2.5 µm every 2.5 s");
    }

    private static Axis axis(long steps, Optional<Speed> pacedBelow) {
        return new Axis(Length.ofMillimetres(200), Speed.ofMillimetresPerSecond(20), new Acceleration(100_000_000),
                new Resolution(steps * 1000), Axis.HomeEnd.HIGH, pacedBelow);
    }
}
