package dipper.recipe;

import dipper.units.Acidity;
import dipper.units.Concentration;
import dipper.units.Dimension;
import dipper.units.MolarMass;
import dipper.units.Temperature;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The solutions of a recipe, by the key that steps call them. */
record Solutions(Map<String, Solution> byKey, Problems problems) {

    private static final int MOST = 200;
    private static final Wanted MOLAR_MASS = new Wanted("\"molar mass\"", Dimension.MOLAR_MASS);
    private static final Wanted PH = new Wanted("\"pH\"", Dimension.ACIDITY);
    private static final Wanted TEMPERATURE = new Wanted("\"temperature\"", Dimension.TEMPERATURE);
    private static final Acidity HIGHEST_PH = new Acidity(14_000);
    private static final List<Dimension> CONCENTRATIONS =
            List.of(Dimension.MASS_CONCENTRATION, Dimension.AMOUNT_CONCENTRATION, Dimension.FRACTION);

    static Solutions read(Optional<Node> node, Problems problems) {
        var solutions = new LinkedHashMap<String, Solution>();
        for (var entry : node.map(found -> Entries.withNothingSaid(found, problems))
                .map(found -> Entries.of(found, "\"solutions\"", "{PAA: {pH: 2.6}, water: {}}", MOST, problems))
                .orElse(List.of())) {
            Names.isName(entry.key(), "a solution", problems);
            solutions.put(entry.key().text(), solution(entry, problems));
        }
        return new Solutions(Collections.unmodifiableMap(solutions), problems);
    }

    private static Solution solution(Node.Entry entry, Problems problems) {
        var key = entry.key().text();
        if (entry.value() instanceof Node.Scalar word) {
            var problem = Problem.error(Code.WRONG_KIND, word.place(),
                    "a solution is written as keys with values, not as a word", "write its name as {name: …}");
            problems.add(
                    word.replacedBy("{name: " + word.text() + "}").filter(_ -> !word.text().matches(".*[,{}\\[\\]].*"))
                            .map(problem::with).orElse(problem));
            return unsaid(entry);
        }
        return Fields.of(entry.value(), "a solution", "{name: deionized water}", problems).map(fields -> {
            var name = fields.optionalText("name").orElse(key);
            var molarMass = fields.optionalWord("molar mass")
                    .flatMap(word -> Quantities.read(word, MOLAR_MASS, problems)).map(MolarMass.class::cast);
            var concentration = fields.optionalWord("concentration").flatMap(word -> concentration(word, problems));
            var acidity = fields.optionalWord("pH").flatMap(word -> acidity(word, problems));
            var temperature = fields.optionalWord("temperature")
                    .flatMap(word -> Quantities.read(word, TEMPERATURE, problems)).map(Temperature.class::cast);
            var hazard = fields.optionalText("hazard");
            var liquid = LiquidReader.read(fields, problems);
            fields.noOthers();
            return new Solution(key, name, molarMass, concentration, acidity, temperature, hazard, liquid,
                    entry.key().place());
        }).orElseGet(() -> unsaid(entry));
    }

    private static Solution unsaid(Node.Entry entry) {
        var key = entry.key().text();
        return new Solution(key, key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Liquid.UNSAID, entry.key().place());
    }

    private static Optional<Concentration> concentration(Node.Scalar word, Problems problems) {
        var concentration =
                Quantities.readAny(word, "\"concentration\" is by mass, by amount or in %", CONCENTRATIONS, problems)
                        .map(Concentration.class::cast);
        if (concentration.filter(found -> found.dimension() == Dimension.FRACTION && found.base() > 1_000_000)
                .isPresent()) {
            problems.error(Code.OUTSIDE_LIMITS, word.place(), word.text() + " is more than the whole",
                    "write at most 100 %");
        }
        return concentration;
    }

    private static Optional<Acidity> acidity(Node.Scalar word, Problems problems) {
        var acidity = Quantities.read(word, PH, problems).map(Acidity.class::cast);
        if (acidity.filter(found -> found.thousandths() > HIGHEST_PH.thousandths()).isPresent()) {
            problems.error(Code.OUTSIDE_LIMITS, word.place(),
                    "a pH of " + word.text() + " is outside 0 to " + HIGHEST_PH, "write the pH as measured, e.g. 2.6");
        }
        return acidity;
    }

    /** Whether a step's word is one of the solutions; where the list itself is missing, that was the problem. */
    boolean isKnown(Node.Scalar word) {
        return isKnown(word, List.of());
    }

    /** The same, where one of these words can stand instead. */
    boolean isKnown(Node.Scalar word, List<String> others) {
        if (byKey.isEmpty() || byKey.containsKey(word.text())) {
            return true;
        }
        var isAir = word.text().equals("air");
        var known = new ArrayList<>(others);
        known.addAll(byKey.keySet());
        problems.unknown(Code.UNKNOWN_SOLUTION, word, "there is no solution " + Words.quoted(word.text()),
                isAir ? List.of() : known,
                isAir
                        ? "to hang in air write e.g. {dry: air, for: 2 min}"
                        : "solutions: " + Words.list(byKey.keySet())
                                + (others.isEmpty() ? "" : "; or write " + Words.list(others)));
        return false;
    }
}
