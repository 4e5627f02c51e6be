package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.Shipped;
import dipper.recipe.PelletShape;
import dipper.units.Length;
import dipper.units.Speed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what a pellet carries is what the literature's law gives. Method: published figures for water, to three digits. */
class DragOutTest {

    private static final PelletShape LATP =
            new PelletShape.Disc(Length.ofMillimetres(8), Length.ofMillimetres(1), PelletShape.Hung.ON_EDGE);

    @ParameterizedTest
    @CsvSource({"100000, 0.319", "500000, 0.932", "1000000, 1.48", "2000000, 2.35", "5000000, 4.33",
        "10000000, 6.87", "20000000, 10.9", "40000000, 17.3"})
    void a_film_of_water_is_as_thick_as_the_law_of_landau_and_levich_says(long nanometresPerSecond, double microns) {
        var film = LandauLevich.film(Fluid.WATER, new Speed(nanometresPerSecond)) * 1e6;

        assertThat(film).isEqualTo(microns, within(microns * 0.0034));
    }

    @Test
    void a_pellet_of_8_by_1_mm_has_126_mm2_and_carries_half_a_microlitre_at_5_mm_per_s_and_its_drop() {
        var dragOut = DragOut.of(Fluid.WATER, Speed.ofMillimetresPerSecond(5), LATP, LATP.height(),
                Shipped.rig("dr3-like.yaml"));

        assertThat(LATP.squareMillimetres()).isEqualTo(125.66, within(0.01));
        assertThat(dragOut.film()).isEqualTo(0.544, within(0.001));
        assertThat(dragOut.drop()).isEqualTo(50);
        assertThat(dragOut.total()).isEqualTo(50.544, within(0.001));
    }

    @Test
    void a_thicker_liquid_carries_more_and_a_stated_one_is_not_water() {
        var recipe = Shipped.protocolOf("""
                dipper: 1
                recipe: thick
                counts: nothing
                solutions: {glycerol: {viscosity: 1.4 Pa·s, surface tension: 63 mN/m, density: 1.26 g/cm³}}
                defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
                steps: [{dip: glycerol, for: 1 min}]
                """).recipe();
        var fluid = Fluid.of(recipe.solutions().get("glycerol").liquid());

        assertThat(fluid).isEqualTo(new Fluid(1.4, 0.063, 1260));
        assertThat(LandauLevich.capillaryNumber(fluid, Speed.ofMillimetresPerSecond(2))).isEqualTo(0.0444,
                within(1e-4));
    }

    @Test
    void evaporation_takes_0_9_to_2_0_mm_in_seven_hours() {
        assertThat(Evaporation.millimetres(Evaporation.SLOWEST, 7 * 3600)).isEqualTo(0.91, within(0.01));
        assertThat(Evaporation.millimetres(Evaporation.FASTEST, 7 * 3600)).isEqualTo(2.03, within(0.01));
    }
}
