package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.protocol.Tally;
import dipper.yaml.Node;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: each shipped recipe shows a part of the language that no other one shows. Method: for each recipe its part, as a question put to all of them.
 */
class ConstructsTest {

    /** What the recipe of that file alone does, in words, and how to see it. */
    record Construct(String recipe, String inWords, Predicate<Written> shown) {

        @Override
        public String toString() {
            return recipe + ": " + inWords;
        }
    }

    static List<Construct> constructs() {
        return List.of(
                new Construct("latp-paa-peo-30.yaml", "a bath in which the holder waits for a person",
                        written -> Written.has(written.recipe(), "stay")),
                new Construct("pdadmac-pss-salt.yaml", "a film that ends on half a unit",
                        written -> endsWithinAUnit(written.name())),
                new Construct("pei-paa-mmt-quadlayer.yaml", "several loops of one block, each given another dip time",
                        written -> Written.under(written.recipe(), "given").findAny().isPresent()),
                new Construct("bmp2-tetralayer.yaml", "a block done within a block",
                        written -> Written.under(written.recipe(), "blocks")
                                .anyMatch(blocks -> Written.has(blocks, "do"))),
                new Construct("pbs-cds-silar.yaml", "two units, in loops within a loop",
                        written -> Shipped.recipe(written.name()).counts().size() == 2 && loopsInALoop(written)),
                new Construct("zno-sol-gel.yaml", "pellets that wait where they are, for want of a rinse",
                        written -> topLevel(written, "rest").equals("here")),
                new Construct("mapbbr3-conversion.yaml", "a recipe that counts nothing",
                        written -> topLevel(written, "counts").equals("nothing")),
                new Construct("demo.yaml", "a batch on a rig of its own",
                        written -> written.batches().stream()
                                .anyMatch(batch -> Written.says(batch, "rig", "bench.yaml"))));
    }

    @Test
    void at_least_eight_recipes_have_their_part() throws IOException {
        assertThat(constructs()).extracting(Construct::recipe)
                .hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates()
                .isSubsetOf(Written.all().stream().map(Written::name).toList());
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void no_other_recipe_shows_it(Construct construct) throws IOException {
        assertThat(Written.all()).filteredOn(construct.shown()).extracting(Written::name)
                .containsExactly(construct.recipe());
    }

    private static String topLevel(Written written, String key) {
        return ((Node.Mapping) written.recipe()).entries().stream().filter(entry -> entry.key().text().equals(key))
                .map(entry -> entry.value() instanceof Node.Scalar(var text, var _, var _) ? text : "").findFirst()
                .orElse("");
    }

    private static boolean endsWithinAUnit(String recipe) {
        var protocol = Shipped.protocol(recipe);
        var tally = Tally.of(protocol);
        return protocol.counts().size() == 1
                && (tally.layers() - tally.precursors()) % protocol.counts().getFirst().layers().size() > 0;
    }

    private static boolean loopsInALoop(Written written) {
        return Written.under(written.recipe(), "steps")
                .anyMatch(steps -> steps instanceof Node.Sequence(var items, var _)
                        && items.stream().anyMatch(item -> Written.has(item, "repeat")
                                && Written.under(item, "steps").anyMatch(inner -> Written.has(inner, "repeat"))));
    }
}
