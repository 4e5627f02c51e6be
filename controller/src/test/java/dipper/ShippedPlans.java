package dipper;

import dipper.batch.Batch;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.plan.Deck;
import dipper.plan.Plan;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Plans from the library's files, or from texts of a test's own; what is faulty fails the test with its problems. */
public final class ShippedPlans {

    public static final Path LIBRARY = Path.of("..", "recipes", "library");

    private ShippedPlans() {}

    public static String text(String name) {
        try {
            return Files.readString(LIBRARY.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The demonstration batch on the bench rig. */
    public static Plan demo() {
        return demo(text("demo.yaml"));
    }

    /** The demonstration batch with another recipe in its beakers. */
    public static Plan demo(String recipe) {
        return demo(recipe, text("bench.yaml"));
    }

    /** The same on that rig. */
    public static Plan demo(String recipe, String rigText) {
        var rig = sound(RigReader.read("bench.yaml", rigText));
        Batch batch = sound(BatchReader.read("demo-batch.yaml", text("demo-batch.yaml")));
        var protocol = sound(Protocol.of(sound(RecipeReader.read("demo.yaml", recipe)), batch));
        return sound(Planner.plan(protocol, sound(Deck.of(batch, protocol, rig)), rig));
    }

    /** A batch of the library's recipes and rigs, from its text. */
    public static Plan batch(String yaml) {
        var batch = sound(BatchReader.read("batch.yaml", yaml));
        return batch(yaml, text(batch.recipe()));
    }

    /** The same with another recipe than the one that it names. */
    public static Plan batch(String yaml, String recipeText) {
        return batch(yaml, recipeText, text(sound(BatchReader.read("batch.yaml", yaml)).rig()));
    }

    /** The same on that rig. */
    public static Plan batch(String yaml, String recipeText, String rigText) {
        var batch = sound(BatchReader.read("batch.yaml", yaml));
        var rig = sound(RigReader.read(batch.rig(), rigText));
        var recipe = sound(RecipeReader.read(batch.recipe(), recipeText));
        sound(Checked.of(batch, BatchCheck.check(batch, recipe, rig)));
        var protocol = sound(Protocol.of(recipe, batch));
        return sound(Planner.plan(protocol, sound(Deck.of(batch, protocol, rig)), rig));
    }

    /** A recipe with everything assigned on a rig. */
    public static Plan assigned(String recipe, String rigName) {
        return assignedOn(recipe, text(rigName));
    }

    /** A recipe with everything assigned on the rig of that text. */
    public static Plan assignedOn(String recipe, String rigText) {
        var rig = sound(RigReader.read("rig.yaml", rigText));
        var protocol = sound(Protocol.of(sound(RecipeReader.read("recipe.yaml", recipe)), Map.of()));
        return sound(Planner.plan(protocol, sound(Deck.assigned(protocol, rig)), rig));
    }

    public static <T> T sound(Checked<T> checked) {
        return switch (checked) {
            case Checked.Sound<T>(var value, var _) -> value;
            case Checked.Faulty<T>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
