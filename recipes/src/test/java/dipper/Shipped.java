package dipper;

import dipper.batch.Batch;
import dipper.batch.Batch.By;
import dipper.batch.Batch.Setting;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.plan.Deck;
import dipper.plan.Plan;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.Recipe;
import dipper.recipe.RecipeReader;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.units.Count;
import dipper.yaml.Checked;
import dipper.yaml.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files that ship, and texts of tests, taken all the way to a plan; what is faulty fails the test with its problems. */
public final class Shipped {

    private Shipped() {}

    public static String text(String name) {
        try {
            return Files.readString(Path.of("library", name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static Recipe recipe(String name) {
        return sound(RecipeReader.read(name, text(name)));
    }

    public static Rig rig(String name) {
        return sound(RigReader.read(name, text(name)));
    }

    public static Protocol protocol(String name) {
        return sound(Protocol.of(recipe(name), Map.of()));
    }

    public static Protocol protocolOf(String yaml) {
        return sound(Protocol.of(sound(RecipeReader.read("test.yaml", yaml)), Map.of()));
    }

    /** A batch of recipes and rigs that ship, from its text. */
    public static Batch batch(String yaml) {
        var batch = sound(BatchReader.read("batch.yaml", yaml));
        return sound(Checked.of(batch, BatchCheck.check(batch, recipe(batch.recipe()), rig(batch.rig()))));
    }

    public static Protocol protocolIn(Batch batch) {
        return sound(Protocol.of(recipe(batch.recipe()), batch));
    }

    public static Plan planOf(Batch batch) {
        var protocol = protocolIn(batch);
        var rig = rig(batch.rig());
        return sound(Planner.plan(protocol, sound(Deck.of(batch, protocol, rig)), rig));
    }

    /** The LATP recipe on its rig, everything assigned. */
    public static Plan latp() {
        return plan(protocol("latp-paa-peo-30.yaml"), rig("dr3-like.yaml"));
    }

    public static Plan plan(Protocol protocol, Rig rig) {
        return sound(Planner.plan(protocol, sound(Deck.assigned(protocol, rig)), rig));
    }

    public static Setting set(long count) {
        return new Setting(new Count(count), By.COMMAND_LINE, new Place("test", 1, 1, 1));
    }

    public static <T> T sound(Checked<T> checked) {
        return switch (checked) {
            case Checked.Sound<T>(var value, var _) -> value;
            case Checked.Faulty<T>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
