package dipper.yaml;

import java.util.List;
import java.util.Optional;

/** Lists and mappings whose keys are the writer's own, with their limits. */
public final class Entries {

    private Entries() {}

    /** The items of a list that must have some; empty after a problem. */
    public static List<Node> items(Node node, String what, int limit, Problems problems) {
        return switch (node) {
            case Node.Sequence(var items, var place) -> within(items, place, what, limit, problems);
            case Node.Scalar _, Node.Mapping _ -> wrong(node, what + " is a list, not " + node.inWords(),
                    "write e.g. [a, b], or one entry per line, each after a dash",
                    problems);
        };
    }

    /** The entries of a mapping that must have some, those without a value left out; empty after a problem. */
    public static List<Node.Entry> of(Node node, String what, int limit, Problems problems) {
        return switch (node) {
            case Node.Mapping(var entries, var place) ->
                    within(entries, place, what, limit, problems).stream().filter(entry -> hasValue(entry, problems))
                            .toList();
            case Node.Scalar _, Node.Sequence _ ->
                    wrong(node, what + " is written as names with values, not as " + node.inWords(),
                            "write e.g. {name: value}", problems);
        };
    }

    /** A single word; what names it in sentences. */
    public static Optional<Node.Scalar> word(Node node, String what, Problems problems) {
        return switch (node) {
            case Node.Scalar scalar -> Optional.of(scalar);
            case Node.Mapping _, Node.Sequence _ -> {
                problems.error(Code.WRONG_KIND, node.place(), what + " is a word, not " + node.inWords(),
                        "write one word or quantity here");
                yield Optional.empty();
            }
        };
    }

    private static <T> List<T> within(List<T> entries, Place place, String what, int limit, Problems problems) {
        if (entries.isEmpty()) {
            problems.error(Code.EMPTY_LIST, place, what + " is empty", "write at least one entry");
        } else if (entries.size() > limit) {
            problems.error(Code.TOO_MANY, place, what + " has " + entries.size() + " entries; the limit is " + limit,
                    "take some out; long sequences are written with loops and blocks");
            return List.of();
        }
        return entries;
    }

    static boolean hasValue(Node.Entry entry, Problems problems) {
        var empty = entry.value() instanceof Node.Scalar scalar && scalar.isEmpty();
        if (empty) {
            problems.error(Code.EMPTY_VALUE, entry.key().place(), Words.quoted(entry.key().text()) + " has no value",
                    "write one, or take the key out");
        }
        return !empty;
    }

    private static <T> List<T> wrong(Node node, String what, String remedy, Problems problems) {
        problems.error(Code.WRONG_KIND, node.place(), what, remedy);
        return List.of();
    }

    /** A whole number that names a station or slot, written without leading zeros. */
    public static Optional<Integer> number(Node.Scalar key, String what, Problems problems) {
        if (key.text().matches("[1-9][0-9]{0,2}")) {
            return Optional.of(Integer.valueOf(key.text()));
        }
        problems.error(Code.BAD_NUMBER, key.place(), Words.quoted(key.text()) + " is no number of " + what,
                "write a whole number from 1 to 999, without a zero in front");
        return Optional.empty();
    }
}
