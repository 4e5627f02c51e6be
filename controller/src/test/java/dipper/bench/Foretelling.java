package dipper.bench;

import dipper.cli.DryRunOfText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a person waits for what a dry run foretells, by whole processes from the second start on; and that a long recipe needs no more memory. */
final class Foretelling {

    private static final int RUNS = 7;
    private static final int FEW_RUNS = 3;
    private static final String RECIPE = "latp-paa-peo-30.yaml";
    private static final int FEW = 100;
    private static final int MANY = 1000;

    private Foretelling() {}

    static List<Figure> measure() {
        try {
            var folder = Files.createTempDirectory("dipper-bench");
            var recipe = Files.readString(Processes.HOME.resolve("recipes/library").resolve(RECIPE))
                    .replace("to: 200", "to: " + MANY);
            var figures = new ArrayList<>(times(recipe, folder));
            figures.addAll(memory(recipe));
            return figures;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Figure> times(String recipe, Path folder) throws IOException {
        var many = Files.writeString(folder.resolve("many.yaml"), recipe).toString();
        var eight = Files.writeString(folder.resolve("eight.yaml"), eightBeakers(recipe)).toString();
        var text = Processes.median(RUNS, "simulate", RECIPE);
        var page = Processes.median(RUNS, "simulate", RECIPE, "--html", folder.resolve("page.html").toString());
        var thousand = Processes.median(FEW_RUNS, "simulate", many, "--set", "bilayers=" + MANY);
        var deck = Processes.median(RUNS, "plan", "--best-deck", eight);
        return List.of(new Figure("30 bilayers, whole process, median of " + RUNS, text, 0.6, "s"),
                Figure.atLeast("simulated over wall time, of these", DryRunOfText.seconds(recipe, 30) / text, 50_000,
                        "×"),
                new Figure("30 bilayers with a page, median of " + RUNS, page, 1.0, "s"),
                new Figure("%d bilayers, median of %d".formatted(MANY, FEW_RUNS), thousand, 5, "s"),
                new Figure("best deck of 8 beakers on 8 stations, median of " + RUNS, deck, 1.0, "s"));
    }

    private static List<Figure> memory(String recipe) {
        HeapInUse.most(() -> DryRunOfText.seconds(recipe, FEW));
        var few = HeapInUse.most(() -> DryRunOfText.seconds(recipe, FEW));
        var many = HeapInUse.most(() -> DryRunOfText.seconds(recipe, MANY));
        return List.of(new Figure("heap in use at most, %d bilayers".formatted(FEW), few, 32, "MB"),
                new Figure("heap in use at most, %d bilayers".formatted(MANY), many, 32, "MB"),
                new Figure("the latter beyond the former", many - few, 2, "MB"));
    }

    /** The paper's seven solutions, and a rinse of PEI's own. */
    private static String eightBeakers(String recipe) {
        var at = recipe.lastIndexOf("  - {rinse: water, for: water time}");
        return (recipe.substring(0, at) + recipe.substring(at).replaceFirst("rinse: water", "rinse: rinse P"))
                .replace("solutions:\n", "solutions:\n  rinse P: {name: deionized water}\n");
    }
}
