package dipper.bench;

import dipper.ShippedPlans;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.plan.Deck;
import dipper.plan.Planner;
import dipper.protocol.Protocol;
import dipper.recipe.Recipe;
import dipper.recipe.RecipeReader;
import dipper.rig.Rig;
import dipper.rig.RigReader;
import dipper.time.SystemClock;
import dipper.yaml.Checked;
import dipper.yaml.Ink;
import dipper.yaml.Problem;
import dipper.yaml.ProblemPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Each hostile file is refused with its pictures drawn, as {@code check} does: the worst of 5 after 5 that are discarded, in a heap of 64 MB. */
final class HostileFiles {

    private static final int DISCARDED = 5;
    private static final int COUNTED = 5;
    private static final String SOURCE = "hostile.yaml";
    private static final Rig RIG = ShippedPlans.sound(RigReader.read("bench.yaml", ShippedPlans.text("bench.yaml")));
    private static final Recipe RECIPE =
            ShippedPlans.sound(RecipeReader.read("demo.yaml", ShippedPlans.text("demo.yaml")));

    private HostileFiles() {}

    static List<Figure> measure() {
        var files = HostileTexts.all();
        for (var round = 0; round < DISCARDED; round++) {
            files.forEach(HostileFiles::seconds);
        }
        var figures = new ArrayList<Figure>();
        files.forEach(file -> figures.add(new Figure(file.name(), worst(file) * 1e3, 100, "ms")));
        figures.add(new Figure("heap it was given", Runtime.getRuntime().maxMemory() / 1048576.0, 64, "MB"));
        return figures;
    }

    private static double worst(HostileTexts file) {
        return IntStream.range(0, COUNTED).mapToDouble(_ -> seconds(file)).max().orElseThrow();
    }

    private static double seconds(HostileTexts file) {
        var clock = new SystemClock();
        var before = clock.nanos();
        var problems = pictured(file);
        var seconds = (clock.nanos() - before) / 1e9;
        if (problems.stream().noneMatch(problem -> problem.code().equals(file.refusedFor().id()))) {
            throw new IllegalStateException(file + " was to be refused for " + file.refusedFor() + ": " + problems);
        }
        return seconds;
    }

    /** All that is said of the file on its way to a plan, each problem drawn. */
    static List<Problem> pictured(HostileTexts file) {
        var picture = new ProblemPicture(Map.of(SOURCE, file.text()), Ink.PLAIN);
        var problems = checked(file).problems();
        problems.forEach(picture::of);
        return problems;
    }

    private static Checked<?> checked(HostileTexts file) {
        return switch (file.kind()) {
            case RECIPE -> RecipeReader.read(SOURCE, file.text()).then(recipe -> Protocol.of(recipe, Map.of()))
                    .then(protocol -> Deck.assigned(protocol, RIG).then(deck -> Planner.plan(protocol, deck, RIG)));
            case RIG -> RigReader.read(SOURCE, file.text());
            case BATCH -> BatchReader.read(SOURCE, file.text())
                    .then(batch -> Checked.of(batch, BatchCheck.check(batch, RECIPE, RIG)))
                    .then(batch -> Protocol.of(RECIPE, batch).then(protocol -> Deck.of(batch, protocol, RIG)));
        };
    }
}
