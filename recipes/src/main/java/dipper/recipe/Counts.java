package dipper.recipe;

import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fix;
import dipper.yaml.Node;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code counts:}, the layers that make a unit; {@code counts: nothing} says that none do. */
record Counts(Solutions solutions, Problems problems) {

    private static final Set<String> NOTHING = Set.of("none", "no", "null", "~", "false", "off", "0");
    private static final int MOST_UNITS = 20;
    private static final int LONGEST_UNIT = 100;

    List<CountedUnit> read(Node node) {
        if (node instanceof Node.Scalar word && word.text().equals("nothing")) {
            return List.of();
        }
        if (node instanceof Node.Scalar word && NOTHING.contains(word.text())) {
            var problem = Problem.error(Code.UNKNOWN_WORD, word.place(), "where nothing counts, the word is nothing",
                    "write counts: nothing");
            problems.add(word.replacedBy("nothing").map(problem::with).orElse(problem));
            return List.of();
        }
        var units = new ArrayList<CountedUnit>();
        for (var entry : Entries.of(partedByCommas(node), "\"counts\"", "{bilayer: [PAA, PEO]}, or nothing", MOST_UNITS,
                problems)) {
            var unit = unit(entry);
            units.forEach(other -> apart(other, unit, entry));
            units.add(unit);
        }
        return List.copyOf(units);
    }

    /** In {@code {bilayer: PAA, PEO}} the layers have no brackets, so that the second looks like another unit. */
    private Node partedByCommas(Node node) {
        if (!(node instanceof Node.Mapping(var entries, var place)) || entries.size() < 2
                || !(entries.getFirst().value() instanceof Node.Scalar first) || first.isEmpty()
                || !entries.stream().skip(1).allMatch(Counts::isWordAlone)) {
            return node;
        }
        var layers = new ArrayList<Node>(List.of(first));
        entries.stream().skip(1).map(Node.Entry::key).forEach(layers::add);
        var whole = first.place().through(entries.getLast().key().place());
        problems.error(Code.WRONG_KIND, whole, "the sequence of layers is a list, and stands in brackets",
                "write [ before it and ] behind",
                new Fix.Replace(whole, layers.stream().map(layer -> ((Node.Scalar) layer).text())
                        .collect(Collectors.joining(", ", "[", "]"))));
        return new Node.Mapping(
                List.of(new Node.Entry(entries.getFirst().key(), new Node.Sequence(layers, whole))), place);
    }

    private static boolean isWordAlone(Node.Entry entry) {
        return entry.value() instanceof Node.Scalar value && value.isEmpty();
    }

    private CountedUnit unit(Node.Entry entry) {
        Names.isName(entry.key(), "a unit", problems);
        var layers = new ArrayList<String>();
        for (var item : Entries.items(entry.value(), "the sequence of layers", LONGEST_UNIT, problems)) {
            Entries.word(item, "a layer of a unit", problems).filter(solutions::isKnown).map(Node.Scalar::text)
                    .ifPresent(layers::add);
        }
        return new CountedUnit(entry.key().text(), layers);
    }

    /** A layer belongs to one unit, so the shorter of two that begin alike would take every layer of the longer one. */
    private void apart(CountedUnit one, CountedUnit other, Node.Entry entry) {
        var common = Math.min(one.layers().size(), other.layers().size());
        if (common > 0 && one.layers().subList(0, common).equals(other.layers().subList(0, common))) {
            var isShorter = one.layers().size() == common;
            var shorter = isShorter ? one : other;
            var longer = isShorter ? other : one;
            problems.error(Code.UNIT_HIDDEN, entry.place(),
                    "the layers of " + Words.quoted(shorter.name()) + " are the first of "
                            + Words.quoted(longer.name()) + ", which could never be completed",
                    "keep the unit that is to be counted");
        }
    }
}
