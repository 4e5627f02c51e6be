package dipper.recipe;

import dipper.units.Dimension;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Node;
import dipper.yaml.Place;
import dipper.yaml.Problems;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a call gives to a block: a value for each given parameter, of the dimension that the block uses it as. */
record Arguments(Blocks.Known known, Scope scope, Problems problems) {

    /** The values by the block's names for them; the place is the call's, for what is missing. */
    Map<String, Value> read(List<Node.Entry> arguments, Place place) {
        var wanted = known.block().given();
        var values = new LinkedHashMap<String, Value>();
        for (var argument : arguments) {
            var name = argument.key().text();
            if (wanted.contains(name)) {
                Entries.word(argument.value(), Words.quoted(name), problems)
                        .ifPresent(word -> values.put(name, value(name, word)));
            } else {
                problems.unknown(Code.UNKNOWN_KEY, argument.key(), block() + " is not given " + Words.quoted(name),
                        wanted, wanted.isEmpty() ? "it takes nothing" : "it is given: " + Words.list(wanted));
            }
        }
        var written = arguments.stream().map(argument -> argument.key().text()).toList();
        wanted.stream().filter(name -> written.stream().noneMatch(other -> isMeant(name, other, wanted)))
                .forEach(name -> missing(name, place));
        return values;
    }

    /** Said, or misspelt, which is told already. */
    private static boolean isMeant(String name, String written, List<String> wanted) {
        return written.equals(name) || (!wanted.contains(written) && Words.areNear(written, name));
    }

    private Value value(String name, Node.Scalar word) {
        return dimension(name).map(dimension -> scope.value(word, new Wanted(Words.quoted(name), dimension)))
                .orElseGet(() -> scope.anyValue(word));
    }

    private void missing(String name, Place place) {
        var example = dimension(name).orElse(Dimension.TIME).example();
        problems.error(Code.GIVEN_MISSING, place, block() + " needs " + Words.quoted(name),
                "write e.g. " + name + ": " + example + " beside do:");
    }

    /** Nothing where the block does not use what it is given. */
    private Optional<Dimension> dimension(String name) {
        return Optional.ofNullable(known.demands().get(name)).map(Wanted::dimension);
    }

    private String block() {
        return "the block " + Words.quoted(known.block().name());
    }
}
