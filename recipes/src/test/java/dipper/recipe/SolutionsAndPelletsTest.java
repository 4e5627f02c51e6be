package dipper.recipe;

import static dipper.recipe.Trial.START;
import static dipper.recipe.Trial.codes;
import static dipper.recipe.Trial.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dipper.units.Dimension;
import dipper.units.Length;
import dipper.units.Temperature;
import org.junit.jupiter.api.Test;

/** Goal: what is in the beakers and what hangs in them is kept as it is said. Method: each way of saying it, and what is refused. */
class SolutionsAndPelletsTest {

    @Test
    void every_dimension_of_concentration_is_kept_as_such() {
        var recipe = sound(START.replace("PAA: {}", "PAA: {concentration: 5 %}").replace("rinse A: {}",
                "rinse A: {concentration: 0.01 M}")
                + "steps: [{rinse: water, for: 1 s}]");

        assertThat(recipe.solutions().get("PAA").concentration().orElseThrow().dimension())
                .isEqualTo(Dimension.FRACTION);
        assertThat(recipe.solutions().get("rinse A").concentration().orElseThrow().dimension())
                .isEqualTo(Dimension.AMOUNT_CONCENTRATION);
        assertThat(recipe.solutions().get("rinse A").name()).isEqualTo("rinse A");
    }

    @Test
    void a_bath_may_be_kept_warm_and_says_so_in_degrees() {
        var recipe = sound(START.replace("PAA: {}", "PAA: {temperature: 70 °C}")
                + "steps: [{rinse: water, for: 1 s}]");

        assertThat(recipe.solutions().get("PAA").temperature()).contains(new Temperature(343_150));
        assertThat(recipe.solutions().get("water").temperature()).isEmpty();
        assertThat(codes(START.replace("PAA: {}", "PAA: {temperature: 70}")
                + "steps: [{rinse: water, for: 1 s}]")).containsExactly("D022");
    }

    @Test
    void a_pellet_may_be_a_plate_and_stand_among_what_is_assumed() {
        var plate = "{width: 25 mm, height: 75 mm, thickness: 1 mm}";
        var stated = sound(START + "pellet: " + plate + "\nsteps: [{rinse: water, for: 1 s}]");
        var assumed = sound(START + "assumed: {pellet: " + plate + ", soak: 1 s}\nsteps: [{rinse: water, for: soak}]");

        assertThat(stated.pellet()).isEqualTo(assumed.pellet()).contains(new PelletShape.Plate(
                Length.ofMillimetres(25), Length.ofMillimetres(75), Length.ofMillimetres(1)));
        assertThat(stated.pelletOrigin()).isEqualTo(Parameter.Origin.STATED);
        assertThat(assumed.pelletOrigin()).isEqualTo(Parameter.Origin.ASSUMED);
        assertThat(assumed.parameters()).containsOnlyKeys("soak");
        assertThat(assumed.pellet().orElseThrow().height()).isEqualTo(Length.ofMillimetres(75));
        assertThat(assumed.pellet().orElseThrow().squareMillimetres()).isEqualTo(2 * 25 * 75 + 2 * (25 + 75));
        assertThat(codes(START + "assumed: {pellet: }\nsteps: [{rinse: water, for: 1 s}]")).containsExactly("D013");
    }
}
