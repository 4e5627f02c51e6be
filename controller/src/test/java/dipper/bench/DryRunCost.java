package dipper.bench;

import dipper.cli.DryRunOfText;
import dipper.time.SystemClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** What a bilayer of a dry run costs: the mean of many short runs, warm, against one long run, in a heap of 128 MB. */
final class DryRunCost {

    private static final int DISCARDED = 100;
    private static final int COUNTED = 100;
    private static final int SHORT = 30;
    private static final int LONG = 30_000;

    private DryRunCost() {}

    static List<Figure> measure() {
        var recipe = recipe();
        for (var i = 0; i < DISCARDED; i++) {
            run(recipe, SHORT);
        }
        var ofShort = 0.0;
        for (var i = 0; i < COUNTED; i++) {
            ofShort += run(recipe, SHORT) / COUNTED / SHORT;
        }
        var ofLong = run(recipe, LONG) / LONG;
        return List.of(
                new Figure("cost of a bilayer, %d of %d bilayers".formatted(COUNTED, SHORT), ofShort * 1e3,
                        Double.POSITIVE_INFINITY, "ms"),
                new Figure("cost of a bilayer, one run of %d".formatted(LONG), ofLong * 1e3, Double.POSITIVE_INFINITY,
                        "ms"),
                new Figure("the two apart, of the shorter", Math.abs(ofLong - ofShort) / ofShort * 100, 20, "%"),
                new Figure("heap it was given", Runtime.getRuntime().maxMemory() / 1048576.0, 128, "MB"));
    }

    private static double run(String recipe, int bilayers) {
        var clock = new SystemClock();
        var before = clock.nanos();
        DryRunOfText.complete(recipe, "dr3-like.yaml", List.of("bilayers=" + bilayers));
        return (clock.nanos() - before) / 1e9;
    }

    private static String recipe() {
        try {
            return Files.readString(Processes.HOME.resolve("recipes/library/latp-paa-peo-30.yaml")).replace("to: 200",
                    "to: " + LONG);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
