package dipper.bench;

import dipper.batch.BatchReader;
import dipper.protocol.Protocol;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.time.SystemClock;
import dipper.yaml.Checked;
import dipper.yaml.Ink;
import dipper.yaml.Problem;
import dipper.yaml.ProblemPicture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Files made to keep a reader busy, each refused with its pictures drawn: the worst of 5 after 5 that are discarded, in a heap of 64 MB. */
final class HostileFiles {

    private static final int DISCARDED = 5;
    private static final int COUNTED = 5;
    private static final int MEBI = 1 << 20;
    private static final String HEAD = """
            dipper: 1
            recipe: hostile
            counts: nothing
            rest: here
            solutions: {water: {name: water}}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
            """;
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        add("1 MiB of [", "[".repeat(MEBI - 1));
        add("1 MiB of {a: ", "{a: ".repeat(MEBI / 4 - 1));
        add("1 MiB of - ", "- ".repeat(MEBI / 2 - 1));
        add("1 MiB of a,", "x: [" + "a,".repeat(MEBI / 2 - 10) + "]");
        add("1 MiB of a #,", "x: [" + "a #,".repeat(MEBI / 4 - 10));
        add("1 MiB of quotes", "\"".repeat(MEBI - 1));
        add("1 MiB in one word", HEAD + "steps: [{dip: " + "w".repeat(MEBI - 500) + ", for: 1 s}]");
        add("1 MiB of digits", HEAD + "steps: [{dip: water, for: " + "9".repeat(MEBI - 500) + " s}]");
        add("1 MiB of line ends", "\n".repeat(MEBI - 1));
        add("1 MiB of keys", HEAD + keys(60_000));
        add("1 MiB as one key", HEAD + "k".repeat(MEBI - 500) + ": 1");
        add("9 MiB of steps", HEAD + "steps:\n" + "  - {dip: water, for: 1 s}\n".repeat(9 * MEBI / 27));
        add("billion laughs",
                "a: &a [x]\n" + IntStream.range(0, 20).mapToObj(i -> "b%d: &b%d [*a,*a]\n".formatted(i, i))
                        .reduce("", String::concat));
        add("200 000 problems", HEAD + "steps: [" + "1, ".repeat(200_000) + "1]");
        add("19 000 wrong steps", HEAD + "steps:\n" + "  - {rinse: watre, for: 1 mni}\n".repeat(19_000));
        add("repeat: 999999, 12 deep",
                HEAD + "steps: [" + "{repeat: 999999, steps: [".repeat(12) + "{dip: water, for: 1 s}"
                        + "]}".repeat(12) + "]");
        add("blocks of ten calls, 11 deep",
                HEAD + "steps: [{do: b10}]\nblocks:\n  b0: {steps: [{dip: water, for: 1 s}]}\n"
                        + IntStream.range(1, 11).mapToObj(i -> "  b%d: {steps: [%s]}\n".formatted(i,
                                "{do: b%d}, ".formatted(i - 1).repeat(10))).reduce("", String::concat));
        add("a power of ten", HEAD + "steps: [{dip: water, for: 1e999999999 s}]");
        add("a long pile of units", HEAD + "steps: [{dip: water, for: 1 min" + " 1 min".repeat(100_000) + "}]");
    }

    private HostileFiles() {}

    private static void add(String name, String text) {
        FILES.put(name, text);
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj("key %d: 1\n"::formatted).reduce(new StringBuilder(),
                StringBuilder::append, StringBuilder::append).toString();
    }

    static List<Figure> measure() {
        for (var round = 0; round < DISCARDED; round++) {
            FILES.values().forEach(HostileFiles::seconds);
        }
        var figures = new java.util.ArrayList<Figure>();
        FILES.forEach((name, text) -> figures.add(new Figure(name + ", refused", worst(text) * 1e3, 100, "ms")));
        figures.add(new Figure("heap it was given", Runtime.getRuntime().maxMemory() / 1048576.0, 64, "MB"));
        return figures;
    }

    private static double worst(String text) {
        return IntStream.range(0, COUNTED).mapToDouble(_ -> seconds(text)).max().orElseThrow();
    }

    /** As each of the three kinds, the slowest counting. */
    private static double seconds(String text) {
        var clock = new SystemClock();
        var picture = new ProblemPicture(Map.of("hostile.yaml", text), Ink.PLAIN);
        var before = clock.nanos();
        var checked = RecipeReader.read("hostile.yaml", text).then(recipe -> Protocol.of(recipe, Map.of()));
        checked.problems().forEach(picture::of);
        var asRecipe = clock.nanos();
        refused(checked);
        var rig = RigReader.read("hostile.yaml", text);
        var asRig = clock.nanos();
        refused(rig);
        refused(BatchReader.read("hostile.yaml", text));
        return Math.max(asRecipe - before, Math.max(asRig - asRecipe, clock.nanos() - asRig)) / 1e9;
    }

    private static void refused(Checked<?> checked) {
        if (checked.problems().stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new IllegalStateException("a hostile file was taken for sound");
        }
    }
}
