package dipper.recipe;

import static dipper.recipe.Trial.START;
import static dipper.recipe.Trial.codes;
import static dipper.recipe.Trial.named;
import static dipper.recipe.Trial.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dipper.units.Acidity;
import dipper.units.Concentration;
import dipper.units.Count;
import dipper.units.Dimension;
import dipper.units.Length;
import dipper.units.MolarMass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a recipe as a whole is what its text says, and a mistake in it is told once. Method: the published recipe, and trials. */
class RecipeReaderTest {

    @Test
    void the_published_recipe_says_what_the_paper_says() throws IOException {
        var recipe = sound(Files.readString(Path.of("library/latp-paa-peo-30.yaml")));

        assertThat(recipe.title()).isEqualTo("(PAA/PEO)30 on LATP pellets");
        assertThat(recipe.source()).contains("doi:10.1039/d2na00521b");
        assertThat(recipe.counts()).containsExactly(new CountedUnit("bilayer", List.of("PAA", "PEO")));
        assertThat(recipe.rest()).isEqualTo(new Rest.NextRinse());
        assertThat(recipe.pellet())
                .contains(new PelletShape.Disc(Length.ofMillimetres(8), Length.ofMillimetres(1),
                        PelletShape.Hung.ON_EDGE));
        assertThat(recipe.parameters().keySet()).containsExactly("bilayers", "peroxide time", "water time",
                "immersion speed", "withdrawal speed", "drain time", "depth");
        assertThat(recipe.parameters().get("bilayers")).satisfies(bilayers -> {
            assertThat(bilayers.value()).isEqualTo(new Count(30));
            assertThat(bilayers.from()).contains(new Count(1));
            assertThat(bilayers.to()).contains(new Count(200));
            assertThat(bilayers.origin()).isEqualTo(Parameter.Origin.STATED);
        });
        assertThat(recipe.parameters().get("depth").origin()).isEqualTo(Parameter.Origin.ASSUMED);
        assertThat(recipe.solutions().keySet()).containsExactly("peroxide", "water", "PEI", "PAA", "PEO", "rinse A",
                "rinse B");
        assertThat(recipe.solutions().get("PEI")).satisfies(pei -> {
            assertThat(pei.name()).isEqualTo("branched poly(ethylenimine)");
            assertThat(pei.molarMass()).contains(new MolarMass(750_000_000));
            assertThat(pei.concentration()).contains(new Concentration(Dimension.MASS_CONCENTRATION, 200_000));
            assertThat(pei.pH()).contains(new Acidity(6_000));
        });
        assertThat(recipe.solutions().get("peroxide").hazard()).contains("oxidizer");
        assertThat(named(recipe.defaults().withdrawal())).isEqualTo("withdrawal speed");
        assertThat(recipe.steps()).hasSize(7);
        assertThat(recipe.steps().get(4)).isInstanceOfSatisfying(Step.Repeat.class, loop -> {
            assertThat(named(Optional.of(loop.times()))).isEqualTo("bilayers");
            assertThat(loop.steps()).hasSize(4);
        });
        assertThat(recipe.steps().get(5)).isInstanceOfSatisfying(Step.Stay.class,
                stay -> assertThat(stay.solution()).isEqualTo("rinse B"));
        assertThat(recipe.steps().get(6))
                .isInstanceOfSatisfying(Step.Person.class, person -> assertThat(person.message())
                        .isEqualTo("Take the pellets out and heat them at 130 °C."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0412", "12e4", "2024-05-01", "no", "~", "a#1", "1:30", "130 °C", "\"a: b\""})
    void free_text_is_taken_as_written(String text) {
        assertThat(
                sound(START.replace("recipe: trial", "recipe: " + text) + "steps: [{rinse: water, for: 1 s}]").title())
                .isEqualTo(text.replace("\"", ""));
    }

    @Test
    void a_message_may_have_several_lines_and_a_title_has_one() {
        assertThat(sound(START + "steps:\n  - person: |\n      Take them out.\n      Heat them.\n").steps())
                .singleElement().isInstanceOfSatisfying(Step.Person.class,
                        person -> assertThat(person.message()).isEqualTo("Take them out.\nHeat them."));
        assertThat(codes(START.replace("recipe: trial", "recipe: |\n  one\n  two") + "steps: [{person: Go.}]"))
                .containsExactly("D009");
        assertThat(codes(START.replace("recipe: trial", "recipe: ''") + "steps: [{person: Go.}]"))
                .containsExactly("D013");
    }

    @Test
    void a_parameter_may_stand_wherever_a_quantity_can_and_hide_behind_a_key_of_the_same_name() {
        assertThat(codes(START.replace("depth: 5 mm", "depth: depth")
                + "assumed: {depth: {is: 5 mm, from: 2 mm, to: 9 mm}}\nsteps: [{rinse: water, for: 1 s}]"))
                .isEmpty();
    }

    @Test
    void nothing_is_refused_twice_for_one_mistake() {
        assertThat(codes(START + "parameters: {t: 5 mni}\nsteps: [{rinse: water, for: t}, {rinse: water, for: t}]"))
                .containsExactly("D021");
        assertThat(codes(START.replaceAll("solutions:.*\n", "") + "steps: [{rinse: water, for: 1 s}]"))
                .containsExactly("D011");
    }
}
