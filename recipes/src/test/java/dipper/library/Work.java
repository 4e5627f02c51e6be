package dipper.library;

import dipper.Shipped;
import dipper.batch.Batch;
import dipper.batch.BatchReader;
import dipper.batch.Substrate;
import dipper.protocol.Protocol;
import dipper.protocol.Tally;
import dipper.recipe.Block;
import dipper.recipe.Manner;
import dipper.recipe.Recipe;
import dipper.recipe.RecipeReader;
import dipper.recipe.Step;
import dipper.yaml.FileKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A recipe with the batches that are made for it, as the readers understand them. */
record Work(String name, Recipe recipe, List<Batch> batches) {

    /** Every recipe that ships, with every batch that ships. */
    static List<Work> shipped() throws IOException {
        var batches = Written.names(FileKind.BATCH).map(Work::batch).toList();
        return Written.names(FileKind.RECIPE)
                .map(file -> new Work(file, Shipped.recipe(file),
                        batches.stream().filter(batch -> batch.recipe().equals(file)).toList()))
                .toList();
    }

    /** A recipe or a batch of the manual. */
    static Work taught(String yaml) {
        return switch (FileKind.of(Written.parsed("example", yaml)).orElseThrow()) {
            case RECIPE -> new Work("example", Shipped.sound(RecipeReader.read("example", yaml)), List.of());
            case BATCH -> {
                var batch = Shipped.sound(BatchReader.read("example", yaml));
                yield new Work(batch.name(), Shipped.recipe(batch.recipe()), List.of(batch));
            }
            case RIG -> throw new IllegalArgumentException("a rig does nothing by itself");
        };
    }

    private static Batch batch(String file) {
        return Shipped.sound(BatchReader.read(file, Shipped.text(file)));
    }

    /** All that stands in lists of steps: those of the recipe and of each loop and block in it. */
    Stream<Step> steps() {
        return Stream.concat(recipe.steps().stream(), recipe.blocks().values().stream().map(Block::steps)
                .flatMap(List::stream)).flatMap(Work::withInner);
    }

    private static Stream<Step> withInner(Step step) {
        return switch (step) {
            case Step.Repeat(var _, var steps, var _) ->
                    Stream.concat(Stream.of(step), steps.stream().flatMap(Work::withInner));
            case Step.Immerse _, Step.Dry _, Step.Stay _, Step.Person _, Step.Do _ -> Stream.of(step);
        };
    }

    /** Those of that kind. */
    <T extends Step> Stream<T> steps(Class<T> kind) {
        return steps().filter(kind::isInstance).map(kind::cast);
    }

    /** How holders go into baths, as the recipe says it: for all steps, and for those that say their own. */
    Stream<Manner> manners() {
        return Stream.concat(Stream.of(recipe.defaults()), Stream.concat(steps(Step.Immerse.class)
                .map(Step.Immerse::manner), steps(Step.Stay.class).map(Step.Stay::manner)));
    }

    /** Whatever hangs in any of its batches. */
    Stream<Substrate> substrates() {
        return batches.stream().flatMap(batch -> batch.passes().stream()).flatMap(pass -> pass.substrates().stream());
    }

    /** What the recipe by itself comes to. */
    Tally tally() {
        return Tally.of(Shipped.sound(Protocol.of(recipe, Map.of())));
    }
}
