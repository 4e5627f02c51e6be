package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: rinses load up and dilute as the field's formulas say. Method: published figures, to two digits. */
class MixtureTest {

    private static final double MILLILITRES = 50;

    @ParameterizedTest
    @CsvSource({"1.26, 0.00076", "20, 0.012", "50, 0.030", "200, 0.11"})
    void a_rinse_of_50_mL_loads_up_over_30_passes(double microlitres, double loading) {
        var rinse = Mixture.of("rinse");
        for (var pass = 0; pass < 30; pass++) {
            rinse.takeIn(Mixture.of("PAA"), microlitres / 1e3 / MILLILITRES);
        }

        assertThat(rinse.fraction("PAA")).isEqualTo(loading, within(loading * 0.03));
        assertThat(rinse.fraction("PAA")).isEqualTo(1 - Math.pow(1 - microlitres / 1e3 / MILLILITRES, 30),
                within(1e-12));
        assertThat(rinse.together(_ -> true)).isEqualTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1.2566, 40000", "50, 1000"})
    void one_rinse_dilutes_by_its_volume_over_what_adheres(double microlitres, double dilution) {
        var rinse = Mixture.of("rinse");
        rinse.takeIn(Mixture.of("PAA"), microlitres / 1e3 / MILLILITRES);

        assertThat(1 / rinse.fraction("PAA")).isEqualTo(dilution, within(dilution * 0.01));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1000000", "1, 30, 2200", "3, 30, 250"})
    void two_rinses_in_series_dilute_a_million_times_on_the_first_pass_only(int pellets, int passes, double dilution) {
        var part = pellets * 50 / 1e3 / MILLILITRES;
        var first = Mixture.of("first");
        var second = Mixture.of("second");
        for (var pass = 0; pass < passes; pass++) {
            first.takeIn(Mixture.of("PAA"), part);
            second.takeIn(first.copy(), part);
        }

        assertThat(1 / second.fraction("PAA")).isEqualTo(dilution, within(dilution * 0.02));
    }

    @Test
    void nothing_taken_in_changes_nothing() {
        var bath = Mixture.of("PAA");
        bath.takeIn(Mixture.of("PEO"), 0);

        assertThat(bath.fractions()).containsExactly(java.util.Map.entry("PAA", 1.0));
    }
}
