package dipper.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.Shipped;
import dipper.recipe.Growth;
import dipper.recipe.Growth.ErrorOfUnits;
import dipper.recipe.Growth.Model.ExponentialThenLinear;
import dipper.units.Concentration;
import dipper.units.Dimension;
import dipper.units.FilmThickness;
import dipper.yaml.Place;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilmTest {

    private static final Film PAPER = new Film(Shipped.recipe("latp-paa-peo-30.yaml").growth().orElseThrow());

    @Test
    void the_papers_film_is_76_7_nm_nominal_with_both_bands() {
        var film = PAPER.after(30);

        assertThat(film.nominal()).isEqualTo(76.7, within(1e-9));
        assertThat(film.systematic()).as("√(0.2² + 30²·0.5²)").isEqualTo(15.0013, within(1e-4));
        assertThat(film.independent()).as("√(0.2² + 30·0.5²)").isEqualTo(2.7459, within(1e-4));
        assertThat(film.believed(ErrorOfUnits.SYSTEMATIC)).isEqualTo(film.systematic());
        assertThat(film.believed(ErrorOfUnits.INDEPENDENT)).isEqualTo(film.independent());
    }

    @Test
    void what_the_paper_found_is_2_11_to_2_44_nm_a_bilayer() {
        var found = PAPER.found().orElseThrow();

        assertThat(found.from()).isEqualTo(2.11, within(0.005));
        assertThat(found.to()).isEqualTo(2.443, within(0.001));
    }

    @Test
    void a_film_that_grows_exponentially_then_linearly_does_so() {
        var film = new Film(growth(model(9520, 0, 130_000, 0, 17_500, 0)));

        assertThat(film.after(10).nominal()).isEqualTo(2 + 9.52 * Math.exp(1.3), within(1e-9));
        assertThat(film.after(22).nominal()).isEqualTo(168.2, within(0.1));
        assertThat(film.after(30).nominal() - film.after(22).nominal()).isEqualTo(8 * 17.5, within(1e-9));
        assertThat(film.found()).isEmpty();
    }

    /** Each input moved by its error alone moves the thickness by its share of the band, to first order. */
    @Test
    void the_band_is_the_sum_of_what_each_input_does_by_itself() {
        var error = 10L;
        var base = new Film(growth(model(9520, error, 130_000, error, 17_500, error))).after(30);
        var squares = 0.0;
        for (var moved : new ExponentialThenLinear[] {model(9520 + error, 0, 130_000, 0, 17_500, 0),
            model(9520, 0, 130_000 + error, 0, 17_500, 0), model(9520, 0, 130_000, 0, 17_500 + error, 0)}) {
            squares += Math.pow(new Film(growth(moved)).after(30).nominal() - base.nominal(), 2);
        }

        assertThat(base.systematic()).isEqualTo(Math.sqrt(squares), within(1e-3 * base.systematic()));
        assertThat(base.independent()).isLessThan(base.systematic());
    }

    private static ExponentialThenLinear model(long amplitude, long ofAmplitude, long rate, long ofRate, long each,
            long ofEach) {
        return new ExponentialThenLinear(thickness(2000, 0), thickness(amplitude, ofAmplitude),
                new Growth.Rate(part(rate), part(ofRate)), 22, thickness(each, ofEach));
    }

    private static Growth growth(Growth.Model model) {
        return new Growth("pair", model, ErrorOfUnits.INDEPENDENT, Optional.empty(), Optional.empty(),
                new Place("test", 1, 1, 1));
    }

    private static Concentration part(long ppm) {
        return new Concentration(Dimension.FRACTION, ppm);
    }

    private static Growth.Thickness thickness(long is, long plusOrMinus) {
        return new Growth.Thickness(new FilmThickness(is), new FilmThickness(plusOrMinus));
    }
}
