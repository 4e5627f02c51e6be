package dipper.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.recipe.Growth.ErrorOfUnits;
import dipper.recipe.Growth.Found;
import dipper.recipe.Growth.Model;
import dipper.recipe.Growth.Thickness;
import dipper.units.FilmThickness;
import dipper.units.SurfaceTension;
import dipper.units.Viscosity;
import org.junit.jupiter.api.Test;

class GrowthReaderTest {

    private static final String RECIPE = """
            dipper: 1
            recipe: test
            counts: {pair: [PGA, PAH]}
            solutions: {PGA: {viscosity: 1.2 cP, surface tension: 0.07 N/m}, PAH: {}}
            growth: {model: "exponential, then linear", amplitude: {is: 9.52 nm, plus or minus: 0.1 nm}, rate: 13 %,
              until: 22, per pair: 17.5 nm, error: independent}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 1 s, depth: 5 mm}
            steps: [{layer: PGA, for: 1 s}, {layer: PAH, for: 1 s}]
            """;

    @Test
    void the_papers_growth_is_read_to_its_last_number() {
        var growth = Shipped.recipe("latp-paa-peo-30.yaml").growth().orElseThrow();

        assertThat(growth.unit()).isEqualTo("bilayer");
        assertThat(growth.model()).isEqualTo(new Model.Linear(thickness(1700, 200), thickness(2500, 500)));
        assertThat(growth.error()).isEqualTo(ErrorOfUnits.SYSTEMATIC);
        assertThat(growth.found())
                .contains(new Found(new FilmThickness(65_000), new FilmThickness(75_000), 30));
        assertThat(growth.source()).isPresent();
    }

    @Test
    void a_number_alone_has_no_uncertainty_and_no_start_is_none() {
        var growth = Shipped.protocolOf(RECIPE).recipe().growth().orElseThrow();

        assertThat(growth.model()).isInstanceOfSatisfying(Model.ExponentialThenLinear.class, model -> {
            assertThat(model.start()).isEqualTo(thickness(0, 0));
            assertThat(model.amplitude()).isEqualTo(thickness(9520, 100));
            assertThat(model.rate().is()).hasToString("13 %");
            assertThat(model.until()).isEqualTo(22);
            assertThat(model.perUnit()).isEqualTo(thickness(17_500, 0));
        });
        assertThat(growth.error()).isEqualTo(ErrorOfUnits.INDEPENDENT);
    }

    @Test
    void a_liquid_is_known_by_what_is_stated_of_it() {
        var liquid = Shipped.protocolOf(RECIPE).recipe().solutions().get("PGA").liquid();

        assertThat(liquid.viscosity()).contains(new Viscosity(1_200_000));
        assertThat(liquid.surfaceTension()).contains(new SurfaceTension(70_000_000));
        assertThat(liquid.density()).isEmpty();
    }

    private static Thickness thickness(long is, long plusOrMinus) {
        return new Thickness(new FilmThickness(is), new FilmThickness(plusOrMinus));
    }
}
