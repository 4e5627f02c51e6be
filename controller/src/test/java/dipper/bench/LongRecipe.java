package dipper.bench;

import dipper.protocol.Protocol;
import dipper.recipe.RecipeReader;
import dipper.time.SystemClock;
import dipper.yaml.Checked;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A recipe of 5 000 steps, written out, read and checked up to its protocol: the median of 11 reads after 20 that are discarded. */
final class LongRecipe {

    private static final int STEPS = 5_000;
    private static final int DISCARDED = 20;
    private static final int COUNTED = 11;

    private LongRecipe() {}

    static List<Figure> measure() {
        var text = text();
        IntStream.range(0, DISCARDED).forEach(_ -> seconds(text));
        var median = IntStream.range(0, COUNTED).mapToDouble(_ -> seconds(text)).sorted().skip(COUNTED / 2).findFirst()
                .orElseThrow();
        return List.of(
                new Figure("%d steps, %d kB, read and checked, median of %d".formatted(STEPS, text.length() / 1000,
                        COUNTED), median * 1e3, 150, "ms"));
    }

    private static double seconds(String text) {
        var clock = new SystemClock();
        var before = clock.nanos();
        var checked = RecipeReader.read("long.yaml", text).then(recipe -> Protocol.of(recipe, Map.of()));
        var seconds = (clock.nanos() - before) / 1e9;
        if (!(checked instanceof Checked.Sound<Protocol>(var protocol, var _)) || protocol.size() != STEPS) {
            throw new IllegalStateException("it was to be sound: " + checked.problems());
        }
        return seconds;
    }

    private static String text() {
        var text = new StringBuilder("""
                dipper: 1
                recipe: 5 000 steps
                counts: {bilayer: [PAA, PEO]}
                solutions:
                  PAA: {name: poly(acrylic acid), pH: 2.6}
                  PEO: {name: poly(ethylene oxide), pH: 2.6}
                  rinse A: {name: Trizma, pH: 2.6}
                  rinse B: {name: Trizma, pH: 2.6}
                defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
                steps:
                """);
        for (var round = 0; round < STEPS / 4; round++) {
            text.append(
                    "  - {layer: PAA, for: 5 min, withdrawal: 2 mm/s}\n  - {rinse: rinse A, for: 2 min, drain: 10 s}\n");
            text.append(
                    "  - {layer: PEO, for: 5 min, withdrawal: 2 mm/s}\n  - {rinse: rinse B, for: 2 min, drain: 10 s}\n");
        }
        return text.toString();
    }
}
