package dipper.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.recipe.RecipeReader;
import dipper.yaml.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: counting by leaps is counting. Method: recipes made at random are counted layer by layer too, and come to the same, with the same lines out of order. */
class ReckoningTest {

    private static final String HEAD = """
            dipper: 1
            recipe: random
            counts: %s
            solutions: {A: {}, B: {}, C: {}, R: {}}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 1 s, depth: 2 mm}
            blocks:
              inner: {steps: [%s]}
            steps: [%s]
            """;
    private static final List<String> COUNTS = List.of("{pair: [A, B]}", "{triple: [A, B, A]}",
            "{pair: [A, B], other: [C, B]}", "{long: [A, B, C], other: [A, C]}", "{one: [A], two: [B, C]}");

    static List<Long> seeds() {
        return new Random(41).longs(200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leaps_come_to_what_single_layers_come_to(long seed) {
        var random = new Random(seed);
        var text = HEAD.formatted(COUNTS.get(random.nextInt(COUNTS.size())), steps(random, 3, 4), steps(random, 0, 3));
        var recipe = Shipped.sound(RecipeReader.read("random", text));
        var courses = new Courses(recipe).of(Shipped.sound(Bindings.of(recipe, Map.of())));
        var outOfOrder = new LinkedHashSet<Object>();
        var reckoned = new Reckoning("", (_, layer, _) -> outOfOrder.add(layer.place())).after(courses,
                Tally.none(recipe.counts()));
        var expected = new LinkedHashSet<Object>();
        var counted = Tally.none(recipe.counts());
        var unrolling = new Unrolling("", courses);
        while (unrolling.hasNext()) {
            var action = unrolling.next().action();
            var after = counted.plus(action);
            if (after.outOfOrder() > counted.outOfOrder()) {
                expected.add(action.place());
            }
            counted = after;
        }

        assertThat(reckoned.amounts()).as(text).isEqualTo(counted.amounts());
        assertThat(List.of(reckoned.layers(), reckoned.precursors(), reckoned.outOfOrder())).as(text)
                .isEqualTo(List.of(counted.layers(), counted.precursors(), counted.outOfOrder()));
        assertThat(reckoned.inProgress()).as(text).isEqualTo(counted.inProgress());
        assertThat(outOfOrder).as(text).isEqualTo(expected);
    }

    private static String steps(Random random, int depth, int most) {
        var steps = new StringBuilder();
        for (var count = 1 + random.nextInt(most); count > 0; count--) {
            steps.append(switch (random.nextInt(depth < 3 ? 7 : 4)) {
                case 0 -> "{layer: A, for: 1 s}, ";
                case 1 -> "{layer: B, for: 1 s}, ";
                case 2 -> "{layer: C, for: 1 s}, ";
                case 3 -> "{rinse: R, for: 1 s}, ";
                case 4 -> "{repeat: %d, do: inner}, ".formatted(random.nextInt(9));
                default -> "{repeat: %d, steps: [%s]}, ".formatted(random.nextInt(20), steps(random, depth + 1, most));
            });
        }
        return steps.toString();
    }

    /** Goal: a layer out of order is found in any round. Method: it comes in that round only, and its key is read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|at step 2/2/1, in a later round, pair awaits B",
        "7|counts: says; pair begins with A", "400000|at step 2/2/1, in a later round, pair awaits B"})
    void the_first_layer_out_of_order_is_named_by_its_key(int rounds, String words) {
        var text = HEAD.formatted("{pair: [A, B]}", "{rinse: R, for: 1 s}",
                "{repeat: %d, steps: [{layer: A, for: 1 s}, {layer: B, for: 1 s}]}, {repeat: 2, steps: [%s]}"
                        .formatted(rounds, rounds == 7 ? "{layer: B, for: 1 s}" : "{layer: A, for: 1 s}"));

        assertThat(Protocol.of(Shipped.sound(RecipeReader.read("x", text)), Map.of()).problems())
                .filteredOn(problem -> problem.code().equals("D081")).singleElement().extracting(Problem::what)
                .asString().contains(words);
    }

    /** Goal: one mistake is one error. Method: the second of two layers is the first one again, so that every later round begins out of order too. */
    @Test
    void what_the_first_round_has_out_of_order_is_not_said_again_of_the_rounds_behind_it() {
        var text = HEAD.formatted("{pair: [A, B]}", "{rinse: R, for: 1 s}", """
                {repeat: 3, steps: [
                    {layer: A, for: 1 s},
                    {layer: A, for: 2 s}]}, {repeat: 2, steps: [
                    {layer: B, for: 1 s}]}""");

        assertThat(Protocol.of(Shipped.sound(RecipeReader.read("x", text)), Map.of()).problems())
                .filteredOn(problem -> problem.code().equals("D081")).extracting(Problem::what)
                .containsExactly("this layer of \"A\" is out of the order that counts: says; pair awaits B",
                        "this layer of \"B\" is out of the order that counts: says; at step 2/2/1, in a later round, pair begins with A");
    }
}
