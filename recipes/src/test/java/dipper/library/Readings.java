package dipper.library;

import dipper.Shipped;
import dipper.batch.Batch;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.forecast.Forecast;
import dipper.forecast.Handshake;
import dipper.plan.Deck;
import dipper.plan.Plan;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What becomes of a text whose name's first word tells what it is meant to be: a rig, a batch of the demonstration, else a recipe. */
final class Readings {

    static final Path LIBRARY = Path.of("library");

    private Readings() {}

    static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** What the reader says. */
    static Checked<?> read(String name, String text) {
        if (name.startsWith("rig-")) {
            return RigReader.read(name, text);
        }
        return name.startsWith("batch-") ? checkedBatch(name, text) : RecipeReader.read(name, text);
    }

    /** What the reader and everybody after it say, up to the plan: a recipe's on the default rig. */
    static List<Problem> problemsOnTheWayToAPlan(String name, String text) {
        if (name.startsWith("rig-")) {
            return RigReader.read(name, text).problems();
        }
        if (name.startsWith("batch-")) {
            var rig = Shipped.rig("bench.yaml");
            return checkedBatch(name, text).then(batch -> Protocol.of(Shipped.recipe("demo.yaml"), batch)
                    .then(protocol -> Deck.of(batch, protocol, rig).then(deck -> Planner.plan(protocol, deck, rig))))
                    .problems();
        }
        var rig = Shipped.rig("dr3-like.yaml");
        var plan = RecipeReader.read(name, text).then(recipe -> Protocol.of(recipe, Map.of()))
                .then(protocol -> Deck.assigned(protocol, rig).then(deck -> Planner.plan(protocol, deck, rig)));
        return plan instanceof Checked.Sound<Plan>(var sound, var warnings) && name.startsWith("forecast-")
                ? Stream.concat(warnings.stream(), Forecast.of(sound, Handshake.NONE).warnings().stream()).toList()
                : plan.problems();
    }

    /** Published protocols rinse layers of several kinds in the same beakers, which is warned of and stays so. */
    static List<Problem> butSharedRinses(List<Problem> problems) {
        return problems.stream().filter(problem -> !problem.code().equals(Code.RINSE_SHARED.id())).toList();
    }

    private static Checked<Batch> checkedBatch(String name, String text) {
        return BatchReader.read(name, text).then(
                batch -> Checked.of(batch,
                        BatchCheck.check(batch, Shipped.recipe("demo.yaml"), Shipped.rig("bench.yaml"))));
    }
}
