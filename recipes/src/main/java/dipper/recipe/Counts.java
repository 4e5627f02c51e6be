package dipper.recipe;

import dipper.yaml.Entries;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code counts:}, the layers that make a unit; {@code counts: nothing} says that none do. */
record Counts(Solutions solutions, Problems problems) {

    private static final int MOST_UNITS = 20;
    private static final int LONGEST_UNIT = 100;

    List<CountedUnit> read(Node node) {
        if (node instanceof Node.Scalar word && word.text().equals("nothing")) {
            return List.of();
        }
        return Entries.of(node, "\"counts\"", MOST_UNITS, problems).stream().map(this::unit).toList();
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
}
