package dipper.recipe;

import static dipper.recipe.Trial.START;
import static dipper.recipe.Trial.codes;
import static dipper.recipe.Trial.named;
import static dipper.recipe.Trial.quantity;
import static dipper.recipe.Trial.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dipper.units.Count;
import dipper.units.Time;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: a block is done with what it is given, and with nothing else. Method: blocks that call each other, rightly and wrongly. */
class BlocksTest {

    @Test
    void a_block_is_called_with_what_it_is_given() {
        var recipe = sound(START + """
                parameters: {long: 1 min}
                blocks:
                  pair:
                    given: [dip time, rounds]
                    steps:
                      - {layer: PAA, for: dip time}
                      - {repeat: rounds, do: wash, rinse time: dip time}
                  wash: {given: [rinse time], steps: [{rinse: rinse A, for: rinse time}]}
                steps:
                  - {repeat: 4, do: pair, dip time: 1 s, rounds: 2}
                  - {do: pair, dip time: long, rounds: 1}
                """);

        assertThat(recipe.blocks().keySet()).containsExactly("pair", "wash");
        assertThat(recipe.blocks().get("pair").given()).containsExactly("dip time", "rounds");
        assertThat(recipe.steps().get(0)).isInstanceOfSatisfying(Step.Do.class, call -> {
            assertThat(call.block()).isEqualTo("pair");
            assertThat(quantity(Optional.of(call.times()))).isEqualTo(new Count(4));
            assertThat(quantity(Optional.of(call.given().get("dip time")))).isEqualTo(Time.ofSeconds(1));
        });
        assertThat(recipe.steps().get(1)).isInstanceOfSatisfying(Step.Do.class, call -> {
            assertThat(quantity(Optional.of(call.times()))).isEqualTo(new Count(1));
            assertThat(named(Optional.of(call.given().get("dip time")))).isEqualTo("long");
        });
    }

    @Test
    void what_an_inner_block_asks_for_is_asked_of_the_outer_call() {
        var problems = RecipeReader.read("f", START + """
                blocks:
                  outer: {given: [t], steps: [{do: inner, u: t}]}
                  inner: {given: [u], steps: [{rinse: water, for: u}]}
                steps:
                  - {do: outer, t: 2 mm/s}
                """).problems();

        assertThat(problems).singleElement()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("2 mm/s is a speed; \"t\" is a time"));
    }

    @Test
    void blocks_that_call_each_other_in_a_circle_are_refused() {
        assertThat(codes(START + """
                blocks:
                  a: {steps: [{do: b}]}
                  b: {steps: [{do: c}]}
                  c: {steps: [{do: a}]}
                steps: [{do: a}]
                """)).containsExactly("D044");
    }

    @Test
    void a_given_that_its_block_does_not_use_takes_any_quantity_or_known_name() {
        var blocks =
                START + "parameters: {slow: 1 mm/s}\nblocks: {b: {given: [x], steps: [{rinse: water, for: 1 s}]}}\n";

        assertThat(codes(blocks + "steps: [{do: b, x: 5 mm}, {do: b, x: slow}]")).isEmpty();
        assertThat(codes(blocks + "steps: [{do: b, x: 5}, {do: b, x: slwo}, {do: b, x: 5 mn}]")).containsExactly("D034",
                "D021");
    }
}
