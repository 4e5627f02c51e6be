package dipper.bench;

import com.sun.management.OperatingSystemMXBean;
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
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Each hostile file is refused with its pictures drawn, as {@code check} does, in a heap of 64 MB and a warm process. Told is what the processor spends on
 * one refusal, collector and compiler included, as the mean of 10: it is the same on a machine that does other things too. How long the slowest
 * refusal of all took by the clock is told at the end.
 */
final class HostileFiles {

    private static final int WARMING = 5;
    private static final int COUNTED = 10;
    private static final double BOUND = 100;
    private static final String SOURCE = "hostile.yaml";
    private static final Rig RIG = ShippedPlans.sound(RigReader.read("bench.yaml", ShippedPlans.text("bench.yaml")));
    private static final Recipe RECIPE =
            ShippedPlans.sound(RecipeReader.read("demo.yaml", ShippedPlans.text("demo.yaml")));
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private HostileFiles() {}

    static List<Figure> measure() {
        var count = HostileTexts.all().size();
        IntStream.range(0, WARMING * count).forEach(at -> refuse(HostileTexts.all().get(at % count)));
        var figures = new ArrayList<Figure>();
        var slowest = 0.0;
        for (var at = 0; at < count; at++) {
            var file = alone(at);
            var before = MACHINE.getProcessCpuTime();
            for (var refusal = 0; refusal < COUNTED; refusal++) {
                slowest = Math.max(slowest, refuse(file));
            }
            var spent = (MACHINE.getProcessCpuTime() - before) / 1e6 / COUNTED;
            figures.add(new Figure(file.name(), spent, BOUND, "ms"));
        }
        figures.add(new Figure("the slowest of all by the clock", slowest, BOUND, "ms"));
        figures.add(new Figure("heap it was given", Runtime.getRuntime().maxMemory() / 1048576.0, 64, "MB"));
        return figures;
    }

    /** A process that checks a file holds no other one, so what is left of the others is collected first. */
    private static HostileTexts alone(int at) {
        var file = HostileTexts.all().get(at);
        System.gc();
        return file;
    }

    /** By the clock, in ms. */
    private static double refuse(HostileTexts file) {
        var clock = new SystemClock();
        var before = clock.nanos();
        var problems = pictured(file);
        var passed = (clock.nanos() - before) / 1e6;
        if (problems.stream().noneMatch(problem -> problem.code().equals(file.refusedFor().id()))) {
            throw new IllegalStateException(file + " was to be refused for " + file.refusedFor() + ": " + problems);
        }
        return passed;
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
