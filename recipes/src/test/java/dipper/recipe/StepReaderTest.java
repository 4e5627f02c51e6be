package dipper.recipe;

import static dipper.recipe.Trial.START;
import static dipper.recipe.Trial.codes;
import static dipper.recipe.Trial.only;
import static dipper.recipe.Trial.quantity;
import static dipper.recipe.Trial.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;
import dipper.yaml.Place;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what a step says is read as it is written. Method: single steps in a trial recipe, and the value that comes of each. */
class StepReaderTest {

    @Test
    void a_step_says_all_that_it_can() {
        var step = (Step.Immerse) only(
                "{layer: PAA, for: 90 s, immersion: 1 mm/s, withdrawal: 10 µm/s, drain: 2 min, depth: 3 mm, rest: rinse A}");

        assertThat(step.purpose()).isEqualTo(Purpose.LAYER);
        assertThat(step.solution()).isEqualTo("PAA");
        assertThat(step.dwell().time()).isEqualTo(new Value.Literal(Time.ofSeconds(90), new Place("f", 7, 23, 4)));
        assertThat(quantity(step.manner().immersion())).isEqualTo(Speed.ofMillimetresPerSecond(1));
        assertThat(quantity(step.manner().withdrawal())).isEqualTo(new Speed(10_000));
        assertThat(quantity(step.manner().drain())).isEqualTo(Time.ofSeconds(120));
        assertThat(step.manner().depth()).get().satisfies(depth -> assertThat(
                quantity(Optional.of(((Depth.Over) depth).liquid()))).isEqualTo(Length.ofMillimetres(3)));
        assertThat(step.rest()).contains(new Rest.InSolution("rinse A"));
        assertThat(step.place()).isEqualTo(new Place("f", 7, 6, 10));
    }

    @ParameterizedTest
    @CsvSource({"here,Here", "rinse,NextRinse", "never,Never", "water,InSolution"})
    void a_rest_is_a_word_or_a_solution(String word, String kind) {
        var step = (Step.Immerse) only("{rinse: water, for: 1 s, rest: " + word + "}");

        assertThat(step.rest().orElseThrow().getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void without_a_rest_a_recipe_rests_in_its_rinses_or_else_where_it_is() {
        assertThat(sound(START + "steps: [{rinse: water, for: 1 s}]").rest()).isEqualTo(new Rest.NextRinse());
        assertThat(sound(START + "steps: [{dip: water, for: 1 s}]").rest()).isEqualTo(new Rest.Here());
    }

    @Test
    void a_pellet_dries_in_air_and_waits_in_a_bath() {
        assertThat(only("{dry: air, for: 2 min, rest: never}"))
                .isInstanceOfSatisfying(Step.Dry.class,
                        dry -> assertThat(quantity(Optional.of(dry.time()))).isEqualTo(Time.ofSeconds(120)));
        assertThat(only("{stay: water, withdrawal: 1 mm/s}"))
                .isInstanceOfSatisfying(Step.Stay.class, stay -> assertThat(quantity(stay.manner().withdrawal()))
                        .isEqualTo(Speed.ofMillimetresPerSecond(1)));
    }

    @Test
    void a_loop_of_no_rounds_is_a_warning_and_reads() {
        var text = START + "steps: [{repeat: 0, steps: [{rinse: water, for: 1 s}]}]";

        assertThat(sound(text).steps()).hasSize(1);
        assertThat(codes(text)).containsExactly("D050");
    }

    @Test
    void what_a_step_does_not_say_the_defaults_do() {
        var manner = new Manner(Optional.of(new Value.Literal(new Speed(1), new Place("f", 1, 1, 1))), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(manner.orElse(Manner.UNSAID)).isEqualTo(manner);
        assertThat(Manner.UNSAID.orElse(manner)).isEqualTo(manner);
        assertThat(
                new PelletShape.Disc(Length.ofMillimetres(8), Length.ofMillimetres(1), PelletShape.Hung.FLAT).height())
                .isEqualTo(Length.ofMillimetres(1));
    }
}
