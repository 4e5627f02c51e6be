package dipper.bench;

import dipper.yaml.Code;
import dipper.yaml.FileKind;
import dipper.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files made to keep a reader busy or to fill its memory, each with the code for which it is refused. */
record HostileTexts(String name, FileKind kind, String text, Code refusedFor) {

    private static final int MOST = YamlReader.LARGEST;
    private static final String HEAD = """
            dipper: 1
            recipe: hostile
            counts: {bilayer: [PEI, PAA]}
            rest: here
            solutions: {water: {name: water}, PEI: {}, PAA: {}}
            defaults: {immersion: 5 mm/s, withdrawal: 2 mm/s, drain: 10 s, depth: 5 mm}
            """;
    private static final String BATCH = """
            dipper: 1
            batch: hostile
            recipe: demo.yaml
            rig: bench.yaml
            """;
    private static final String BEAKERS = "beakers: {1: PEI, 2: water, 3: PAA, 4: rinse A, 5: PEO, 6: rinse B}\n";

    static List<HostileTexts> all() {
        var all = new ArrayList<HostileTexts>();
        all.addAll(ofAnyKind());
        all.addAll(ofManySteps());
        all.addAll(ofManyRounds());
        all.addAll(ofManyNames());
        all.addAll(ofOtherKinds());
        return all;
    }

    /** As long as a file may be, and of nothing but one thing. */
    private static List<HostileTexts> ofAnyKind() {
        return List.of(
                recipe("nothing but [", filled("["), Code.TOO_LONG),
                recipe("nothing but [ in many lines", filled("[\n"), Code.YAML_TOO_DEEP),
                recipe("nothing but {a: ", filled("{a: "), Code.TOO_LONG),
                recipe("nothing but - ", filled("- "), Code.TOO_LONG),
                recipe("nothing but ? in many lines", filled("?\n"), Code.TOO_MANY),
                recipe("one list in one line", "x: [" + filled("a,"), Code.TOO_LONG),
                recipe("one list in many lines", "x: [" + filled("a,\n"), Code.TOO_MANY),
                recipe("what looks like comments", "x: [" + filled("a #,\n "), Code.NOT_YAML),
                recipe("nothing but quotes", filled("\""), Code.TOO_LONG),
                recipe("a quote that never ends", "x: \"" + filled("a\n "), Code.NOT_YAML),
                recipe("nothing but line ends", filled("\n"), Code.EMPTY_FILE),
                recipe("nothing but comments", filled("#\n"), Code.EMPTY_FILE),
                recipe("comments of long Unicode", filled("# 🧪🧪🧪🧪🧪🧪é́́\n"), Code.EMPTY_FILE),
                recipe("many documents", filled("---\nx\n"), Code.SEVERAL_DOCUMENTS),
                recipe("one character too many", "\n".repeat(MOST + 1), Code.FILE_TOO_LARGE),
                recipe("ten times too large", filled("- x\n").repeat(10), Code.FILE_TOO_LARGE),
                recipe("one key in one line", HEAD + "k".repeat(MOST - 500) + ": 1", Code.TOO_LONG),
                recipe("many keys", HEAD + each(30_000, "key %d: 1\n"::formatted), Code.TOO_MANY),
                recipe("one key again and again", HEAD + "x: 1\n".repeat(90_000), Code.TOO_MANY),
                recipe("anchors that are never used", each(20_000, i -> "a%d: &a%d [x]\n".formatted(i, i)),
                        Code.NOT_IN_LANGUAGE),
                recipe("billion laughs", "a: &a [x]\n" + each(20, i -> "b%d: &b%d [*a,*a]\n".formatted(i, i)),
                        Code.NOT_IN_LANGUAGE),
                recipe("tags", filled("- !x y\n"), Code.NOT_IN_LANGUAGE));
    }

    private static List<HostileTexts> ofManySteps() {
        return List.of(
                recipe("wrong steps, as many as fit", HEAD + "steps:\n" + filled("  - {rinse: watre, for: 1 mni}\n"),
                        Code.TOO_MANY),
                recipe("7 100 wrong steps", HEAD + "steps:\n" + "  - {rinse: watre, for: 1 mni}\n".repeat(7_100),
                        Code.UNKNOWN_SOLUTION),
                recipe("5 100 steps, the last one wrong",
                        HEAD + "steps:\n" + "  - {dip: water, for: 1 s, drain: 5 s}\n".repeat(5_100)
                                + "  - {dip: watre, for: 1 s}\n",
                        Code.UNKNOWN_SOLUTION),
                recipe("5 000 steps, behind them 100 that are wrong",
                        HEAD + "steps:\n" + "  - {dip: water, for: 1 s, drain: 5 s}\n".repeat(5_000)
                                + "  - {dip: watre, for: 1 s}\n".repeat(100),
                        Code.UNKNOWN_SOLUTION),
                recipe("5 100 steps, too deep for every beaker",
                        HEAD.replace("depth: 5 mm", "depth: 70 mm")
                                + "pellet: {diameter: 8 mm, thickness: 1 mm, hung: flat}\nsteps:\n"
                                + "  - {dip: water, for: 1 s, drain: 5 s}\n".repeat(5_100),
                        Code.TOO_DEEP),
                recipe("5 100 layers, out of order",
                        HEAD + "steps:\n" + "  - {layer: PAA, for: 1 s, drain: 5 s}\n".repeat(5_100),
                        Code.OUT_OF_ORDER),
                recipe("150 000 things that are no steps", HEAD + "steps: [" + "1,\n".repeat(150_000) + "1]",
                        Code.TOO_MANY),
                recipe("9 000 things that are no steps", HEAD + "steps: [" + "1,\n".repeat(9_000) + "1]",
                        Code.WRONG_KIND),
                recipe("digits", HEAD + "steps: [{dip: water, for: " + "9".repeat(19_000) + " s}]",
                        Code.NOT_REPRESENTABLE),
                recipe("digits behind the point", HEAD + "steps: [{dip: water, for: 0." + "0".repeat(19_000) + "1 s}]",
                        Code.NOT_REPRESENTABLE),
                recipe("a power of ten", HEAD + "steps: [{dip: water, for: 1e999999999 s}]", Code.UNKNOWN_UNIT),
                recipe("a pile of units", HEAD + "steps: [{dip: water, for: 1 min" + " 1 min".repeat(3_000) + "}]",
                        Code.UNKNOWN_UNIT),
                recipe("a long word of Unicode", HEAD + "steps: [{dip: " + "é́".repeat(6_000) + ", for: 1 s}]",
                        Code.UNKNOWN_SOLUTION),
                recipe("a long text of Unicode", HEAD + "source: " + "🧪é́".repeat(4_000) + "\nsteps: [{stay: water}]",
                        Code.TOO_LONG));
    }

    private static List<HostileTexts> ofManyRounds() {
        var oneTooMuch = "{dip: water, for: 2 s, at most: 1 s}";
        return List.of(
                recipe("repeat: 999999, 12 deep",
                        HEAD + "steps: [" + "{repeat: 999999, steps: [".repeat(12) + "{dip: water, for: 1 s}"
                                + "]}".repeat(12) + "]",
                        Code.TOO_MANY_TREATMENTS),
                recipe("repeat: 999999, 40 deep",
                        HEAD + "steps: [" + "{repeat: 999999, steps: [".repeat(22) + "1" + "]}".repeat(22) + "]",
                        Code.LOOPS_TOO_DEEP),
                recipe("a million treatments less one, of which each is wrong",
                        HEAD + "steps: [{repeat: 999, steps: [{repeat: 1001, steps: [" + oneTooMuch + "]}]}]",
                        Code.AT_MOST_BELOW_FOR),
                recipe("a million layers, of which the last is out of order", HEAD
                        + "steps: [{repeat: 499999, steps: [{layer: PEI, for: 1 s}, {layer: PAA, for: 1 s}]}, {layer: PAA, for: 1 s}]",
                        Code.OUT_OF_ORDER),
                recipe("blocks of ten calls, 5 deep, of which the last is wrong",
                        HEAD + "steps: [{repeat: 9, do: b5}]\nblocks:\n  b0: {steps: [" + oneTooMuch + "]}\n"
                                + tenfold(5, "{do: b%d}, "),
                        Code.AT_MOST_BELOW_FOR),
                recipe("blocks of ten calls, 10 deep",
                        HEAD + "steps: [{do: b10}]\nblocks:\n  b0: {steps: [{dip: water, for: 1 s}]}\n"
                                + tenfold(10, "{do: b%d}, "),
                        Code.TOO_MANY_TREATMENTS),
                recipe("blocks of ten calls, 10 deep, each given another value",
                        HEAD + "steps: [{do: b10, x10: 1 s}]\nblocks:\n  b0: {given: [x0], steps: [{dip: water, for: x0}]}\n"
                                + each(10, i -> "  b%d: {given: [x%d], steps: [%s]}\n".formatted(i + 1, i + 1,
                                        each(10, j -> "{do: b%d, x%d: %d s}, ".formatted(i, i, j + 1)))),
                        Code.TOO_MANY_TREATMENTS),
                recipe("blocks that pass on what they are given, each time in another order", HEAD + permuting(),
                        Code.TOO_MANY_TREATMENTS));
    }

    private static List<HostileTexts> ofManyNames() {
        var alike = "polydiallyldimethylammonium chlori ";
        return List.of(
                recipe("blocks in a chain of 200",
                        HEAD + "steps: [{do: b199}]\nblocks:\n  b0: {steps: [{dip: water, for: 1 s}]}\n"
                                + each(199, i -> "  b%d: {steps: [{do: b%d}]}\n".formatted(i + 1, i)),
                        Code.LOOPS_TOO_DEEP),
                recipe("blocks in a ring of 200",
                        HEAD + "steps: [{do: b0}]\nblocks:\n"
                                + each(200, i -> "  b%d: {steps: [{do: b%d}]}\n".formatted(i, (i + 1) % 200)),
                        Code.RECURSION),
                recipe("900 blocks",
                        HEAD + "steps: [{stay: water}]\nblocks:\n"
                                + each(900, "  b%d: {steps: [{dip: water, for: 1 s}]}\n"::formatted),
                        Code.TOO_MANY),
                recipe("200 names that look alike, and as many misspelt",
                        "dipper: 1\nrecipe: x\ncounts: nothing\nsolutions:\n"
                                + each(200, i -> "  %s%d: {}\n".formatted(alike, 100 + i))
                                + "steps:\n" + each(200, i -> "  - {dip: %s%d, for: 1 s}\n".formatted(alike, 400 + i)),
                        Code.UNKNOWN_SOLUTION),
                recipe("200 parameters that look alike, and as many misspelt",
                        HEAD + "parameters:\n" + each(200, i -> "  %s%d: 1 s\n".formatted(alike, 100 + i)) + "steps:\n"
                                + each(200, i -> "  - {dip: water, for: %s%d}\n".formatted(alike, 400 + i)),
                        Code.UNKNOWN_PARAMETER),
                recipe("900 keys of one step", HEAD + "steps:\n  - {dip: water, for: 1 s"
                        + each(900, i -> ",\n     withdrawel %d: 1 mm/s".formatted(i)) + "}\n", Code.UNKNOWN_KEY));
    }

    private static List<HostileTexts> ofOtherKinds() {
        return List.of(
                rig("a rig of 100 stations, all of them wrong", "dipper: 1\nrig: x\nstations:\n"
                        + each(100,
                                i -> "  %d: {x: 1 mn, rim: -1 mm, flor: 2, level: 1e3 mm, volume: 1:30}\n".formatted(
                                        i + 1)),
                        Code.UNKNOWN_KEY),
                rig("a rig of many slots", "dipper: 1\nrig: x\nholder:\n"
                        + each(950, i -> "  %d: {hanging: 50 mm}\n".formatted(i + 1)), Code.TOO_MANY),
                batch("a batch of 50 passes, each setting 200 parameters that there are not",
                        BATCH + BEAKERS + "passes:\n"
                                + each(50, i -> "  - {pellets: {1: p%d}, set: {%s}}\n".formatted(i,
                                        each(200, j -> "layre time %d: 1 s,\n      ".formatted(j)))),
                        Code.UNKNOWN_PARAMETER),
                batch("a batch of 200 beakers of what there is not", BATCH + "beakers:\n"
                        + each(200, "  %d: rinse of some other kind\n"::formatted).replaceFirst("  0: ", "  201: ")
                        + "pellets: {1: P}\n", Code.UNKNOWN_SOLUTION),
                batch("a batch of pellets that are all one", BATCH + BEAKERS + "passes:\n"
                        + each(50,
                                _ -> "  - {pellets: {%s}}\n"
                                        .formatted(each(100, i -> "%d: P,\n      ".formatted(i + 1)))),
                        Code.NAME_TWICE),
                batch("a batch of a pellet that leaves after a million bilayers", BATCH + BEAKERS
                        + "pellets: {1: {name: P, until: 999999 bilayers}}\nset: {bilayers: 20}\n",
                        Code.NEVER_REACHED));
    }

    /** Ten calls a level. */
    private static String tenfold(int levels, String call) {
        return each(levels, i -> "  b%d: {steps: [%s]}\n".formatted(i + 1, call.formatted(i).repeat(10)));
    }

    /** Ten given values, handed on ten levels down, ten times each, always two of them exchanged. */
    private static String permuting() {
        var names = IntStream.range(0, 10).mapToObj("v%d"::formatted).toList();
        var given = "given: [" + String.join(", ", names) + "]";
        var uses = names.stream().map("{dip: water, for: %s}"::formatted).collect(Collectors.joining(", "));
        return "steps: [{do: b10" + each(10, i -> ", v%d: %d s".formatted(i, i + 1)) + "}]\nblocks:\n  b0: {" + given
                + ", steps: [" + uses + "]}\n"
                + each(10, i -> "  b%d: {%s, steps: [\n%s]}\n".formatted(i + 1, given,
                        each(9, j -> "    {do: b%d%s},\n".formatted(i, each(10,
                                k -> ", v%d: v%d".formatted(k, k == j ? j + 1 : k == j + 1 ? j : k))))));
    }

    /** One thing again and again, up to the largest file. */
    private static String filled(String text) {
        return text.repeat((MOST - 1000) / text.length());
    }

    private static String each(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private static HostileTexts recipe(String name, String text, Code refusedFor) {
        return new HostileTexts(name, FileKind.RECIPE, text, refusedFor);
    }

    private static HostileTexts rig(String name, String text, Code refusedFor) {
        return new HostileTexts(name, FileKind.RIG, text, refusedFor);
    }

    private static HostileTexts batch(String name, String text, Code refusedFor) {
        return new HostileTexts(name, FileKind.BATCH, text, refusedFor);
    }

    @Override
    public String toString() {
        return name;
    }
}
