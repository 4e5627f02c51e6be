package dipper.recipe;

import dipper.units.Dimension;
import dipper.units.Quantity;
import dipper.yaml.Code;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a name means where a value is wanted: the recipe's parameters and, within a block, its given ones, which hide parameters of the same name. A
 * given one has the dimension of its uses; the calls are checked against it.
 */
final class Scope {

    private final Parameters parameters;
    private final List<String> given;
    private final Problems problems;
    private final Map<String, Wanted> demands = new HashMap<>();
    /** A long recipe says the same few quantities again and again; of what was read without a problem. */
    private final Map<Said, Quantity> said = new HashMap<>();

    private record Said(String text, Dimension dimension) {
    }

    Scope(Parameters parameters, List<String> given, Problems problems) {
        this.parameters = parameters;
        this.given = given;
        this.problems = problems;
    }

    /** What the uses met so far ask of a given parameter. */
    Map<String, Wanted> demands() {
        return Map.copyOf(demands);
    }

    /** The value of a word; a stand-in after a problem. */
    Value value(Node.Scalar word, Wanted wanted) {
        if (!isName(word)) {
            return new Value.Literal(quantity(word, wanted), word.place());
        }
        var name = word.text().strip();
        if (given.contains(name)) {
            demand(word, name, wanted);
        } else if (parameters.sound().containsKey(name)) {
            agrees(word, parameters.sound().get(name), wanted);
        } else if (!parameters.mayHold(name)) {
            unknown(word, Optional.of(wanted));
        }
        return new Value.Named(name, word.place());
    }

    private Quantity quantity(Node.Scalar word, Wanted wanted) {
        var key = new Said(word.text(), wanted.dimension());
        var known = said.get(key);
        if (known != null) {
            return known;
        }
        var read = Quantities.read(word, wanted, problems);
        read.ifPresent(quantity -> said.put(key, quantity));
        return read.orElseGet(() -> Quantity.of(wanted.dimension(), 1));
    }

    /** The same, where a quantity written out must be more than zero. */
    Value positive(Node.Scalar word, Wanted wanted) {
        var value = value(word, wanted);
        if (value instanceof Value.Literal(var quantity, var place) && quantity.base() == 0) {
            problems.error(Code.ZERO, place, wanted.what() + " cannot be zero",
                    "write more, e.g. " + wanted.dimension().example());
        }
        return value;
    }

    /** The value of a word that nothing is asked of, since the block it is given to does not use it. */
    Value anyValue(Node.Scalar word) {
        if (isName(word)) {
            var name = word.text().strip();
            if (!given.contains(name) && !parameters.mayHold(name)) {
                unknown(word, Optional.empty());
            }
            return new Value.Named(name, word.place());
        }
        var quantity =
                Quantities.readAny(word, "a value is a number with its unit", List.of(Dimension.values()), problems);
        return new Value.Literal(quantity.orElseGet(() -> Quantity.of(Dimension.COUNT, 1)), word.place());
    }

    private static boolean isName(Node.Scalar word) {
        return !word.text().isBlank() && Character.isLetter(word.text().strip().codePointAt(0));
    }

    private void demand(Node.Scalar word, String name, Wanted wanted) {
        var before = demands.putIfAbsent(name, wanted);
        if (before != null && before.dimension() != wanted.dimension()) {
            problems.error(Code.GIVEN_USED_TWO_WAYS, word.place(),
                    Words.quoted(name) + " is " + before.dimension().inWords() + " above; " + wanted.inWords(),
                    "give the block two parameters");
        }
    }

    private void agrees(Node.Scalar word, Parameter parameter, Wanted wanted) {
        var found = parameter.value().dimension();
        if (found != wanted.dimension()) {
            problems.error(Code.WRONG_DIMENSION, word.place(),
                    Words.quoted(parameter.name()) + " (" + parameter.value() + ", line " + parameter.place().line()
                            + ") is " + found.inWords() + "; " + wanted.inWords(),
                    "write a quantity, e.g. " + wanted.dimension().example() + ", or another parameter"
                            + (found == Dimension.COUNT
                                    ? "; or a unit behind " + parameter.value() + " in line " + parameter.place().line()
                                    : ""));
        }
    }

    private void unknown(Node.Scalar word, Optional<Wanted> wanted) {
        var names = new TreeSet<>(parameters.names());
        names.addAll(given);
        problems.unknown(Code.UNKNOWN_PARAMETER, word, "there is no parameter " + Words.quoted(word.text()), names,
                (names.isEmpty() ? "" : "parameters: " + Words.list(names) + "; or ") + "write a quantity, e.g. "
                        + wanted.map(Wanted::dimension).orElse(Dimension.TIME).example());
    }
}
