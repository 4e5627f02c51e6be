package dipper.library;

import dipper.batch.Batch;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.recipe.Recipe;
import dipper.recipe.RecipeReader;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that ship, and what the readers say of a file. */
final class Shipped {

    static final Path LIBRARY = Path.of("library");

    private Shipped() {}

    static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** The problems of a text whose name tells what it is meant to be. */
    static List<Problem> problems(String name, String text) {
        if (name.startsWith("rig-")) {
            return RigReader.read(name, text).problems();
        }
        return name.startsWith("batch-") ? batchProblems(name, text) : RecipeReader.read(name, text).problems();
    }

    private static List<Problem> batchProblems(String name, String text) {
        return BatchReader.read(name, text)
                .then(batch -> Checked.of(batch, BatchCheck.check(batch, recipe("demo.yaml"), rig("bench.yaml"))))
                .problems();
    }

    static Recipe recipe(String name) {
        return sound(RecipeReader.read(name, text(name)));
    }

    static Rig rig(String name) {
        return sound(RigReader.read(name, text(name)));
    }

    static Batch batch(String name) {
        return sound(BatchReader.read(name, text(name)));
    }

    static <T> T sound(Checked<T> checked) {
        return switch (checked) {
            case Checked.Sound<T>(var value, var _) -> value;
            case Checked.Faulty<T>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static String text(String name) {
        try {
            return Files.readString(LIBRARY.resolve(name));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
