package dipper.recipe;

import dipper.units.Dimension;
import dipper.units.Quantity;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Node;
import dipper.yaml.Place;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a recipe, stated and assumed; those that could not be read are known by name, so that their uses are not blamed too. */
final class Parameters {

    private static final int MOST = 200;
    private static final List<Dimension> ANY = List.of(Dimension.values());

    private final Map<String, Parameter> sound = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    /** Sections that are no names with values; which parameters they were to hold, nobody knows. */
    private final List<Node> unreadable = new ArrayList<>();
    private final Problems problems;

    Parameters(Problems problems) {
        this.problems = problems;
    }

    void read(Node node, String section, Parameter.Origin origin) {
        switch (node) {
            case Node.Mapping _ -> {
            }
            case Node.Scalar _, Node.Sequence _ -> unreadable.add(node);
        }
        for (var entry : Entries.of(node, Words.quoted(section), MOST, problems)) {
            var name = entry.key().text();
            if (origin == Parameter.Origin.ASSUMED && name.equals(Pellets.KEY)) {
                continue;
            }
            if (!names.add(name)) {
                problems.error(Code.NAME_TWICE, entry.key().place(), "there are two parameters " + Words.quoted(name),
                        "parameters and assumed share one set of names: rename one");
            } else if (Names.isParameter(entry.key(), problems)) {
                parameter(entry, origin).ifPresent(parameter -> sound.put(name, parameter));
            }
        }
    }

    private Optional<Parameter> parameter(Node.Entry entry, Parameter.Origin origin) {
        var name = entry.key().text();
        return switch (entry.value()) {
            case Node.Scalar word -> any(word).map(value -> new Parameter(name, value, Optional.empty(),
                    Optional.empty(), origin, entry.key().place()));
            case Node.Mapping _, Node.Sequence _ ->
                    Fields.of(entry.value(), "a parameter", "{is: 30, from: 1, to: 200}", problems)
                            .flatMap(fields -> ranged(name, fields, origin, entry.key().place()));
        };
    }

    private Optional<Parameter> ranged(String name, Fields fields, Parameter.Origin origin, Place place) {
        var value = fields.requiredWord("is", name + ": {is: 30, from: 1, to: 200}").flatMap(this::any);
        var lowest = fields.optionalWord("from");
        var highest = fields.optionalWord("to");
        fields.noOthers();
        var from = value.flatMap(is -> lowest.flatMap(word -> bound(word, "from", is)));
        var to = value.flatMap(is -> highest.flatMap(word -> bound(word, "to", is)));
        if (from.isPresent() && to.isPresent() && from.get().base() > to.get().base()) {
            problems.error(Code.OUTSIDE_LIMITS, fields.place("from"),
                    "the range from " + from.get() + " to " + to.get() + " is empty", "write the lower end as from");
        } else {
            value.ifPresent(is -> within(fields.place("is"), is, from, to));
        }
        return value.map(is -> new Parameter(name, is, from, to, origin, place));
    }

    private Optional<Quantity> bound(Node.Scalar word, String key, Quantity is) {
        return Quantities.read(word, new Wanted(Words.quoted(key), is.dimension()), problems);
    }

    private void within(Place place, Quantity is, Optional<Quantity> from, Optional<Quantity> to) {
        if (from.filter(low -> is.base() < low.base()).isPresent()
                || to.filter(high -> is.base() > high.base()).isPresent()) {
            problems.error(Code.OUTSIDE_LIMITS, place,
                    is + " is outside its own range" + from.map(low -> " from " + low).orElse("")
                            + to.map(high -> " to " + high).orElse(""),
                    "change the value or the range");
        }
    }

    private Optional<Quantity> any(Node.Scalar word) {
        return Quantities.readAny(word, "a parameter is a number with its unit", ANY, problems);
    }

    Map<String, Parameter> sound() {
        return sound;
    }

    /** Whether a name is one of them, or may have been meant to be. */
    boolean mayHold(String name) {
        return names.contains(name) || !unreadable.isEmpty();
    }

    Set<String> names() {
        return names;
    }
}
