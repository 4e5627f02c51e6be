package dipper.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists and mappings whose keys are the writer's own, with their limits. */
public final class Entries {

    private static final String NUMBER = "[1-9][0-9]{0,2}";
    private static final Pattern EQUALS = Pattern.compile("\\s*=\\s*");

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
        return of(node, what, "{name: value}", limit, problems);
    }

    /** The same, with what to write where it is no mapping. */
    public static List<Node.Entry> of(Node node, String what, String example, int limit, Problems problems) {
        return switch (node) {
            case Node.Mapping(var entries, var place) ->
                    within(entries, place, what, limit, problems).stream().filter(entry -> hasValue(entry, problems))
                            .toList();
            case Node.Scalar word when word.text().contains("=") -> {
                var problem = Problem.error(Code.WRONG_KIND, word.place(),
                        what + " is written as names with values, not as a word",
                        "write a colon and a blank instead of =, and braces around what stands on one line");
                problems.add(
                        word.replacedBy("{" + EQUALS.matcher(word.text()).replaceAll(": ") + "}").map(problem::with)
                                .orElse(problem));
                yield List.of();
            }
            case Node.Scalar _, Node.Sequence _ ->
                    wrong(node, what + " is written as names with values, not as " + node.inWords(),
                            "write e.g. " + example, problems);
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

    /** Entries of which nothing need be said: where one has no value, {} is to be written, and it is read as that. */
    public static Node withNothingSaid(Node node, Problems problems) {
        return node instanceof Node.Mapping(var entries, var place)
                ? new Node.Mapping(entries.stream().map(entry -> withNothingSaid(entry, problems)).toList(), place)
                : node;
    }

    private static Node.Entry withNothingSaid(Node.Entry entry, Problems problems) {
        if (!(entry.value() instanceof Node.Scalar value && value.isEmpty())) {
            return entry;
        }
        var key = entry.key();
        var problem = Problem.error(Code.EMPTY_VALUE, key.place(), Words.quoted(key.text()) + " has no value",
                commaRemedy(entry) + "write {} where nothing need be said of it");
        var hasColon = commaRemedy(entry).isEmpty();
        problems.add(hasColon
                ? problem.with(new Fix.Replace(upToValue(entry), key.text() + ": {}"))
                : problem);
        return new Node.Entry(key, new Node.Mapping(List.of(), value.place()));
    }

    static boolean hasValue(Node.Entry entry, Problems problems) {
        var empty = entry.value() instanceof Node.Scalar scalar && scalar.isEmpty();
        if (empty) {
            problems.error(Code.EMPTY_VALUE, entry.key().place(), Words.quoted(entry.key().text()) + " has no value",
                    commaRemedy(entry) + "write one, or take the key out");
        }
        return !empty;
    }

    /** In braces a comma ends an entry, so the end of a text, or of a number with a decimal comma, looks like a key without a value. */
    static String commaRemedy(Node.Entry entry) {
        var end = entry.key().place().column() + entry.key().place().length();
        if (!(entry.value() instanceof Node.Scalar value && value.isEmpty() && value.place().column() <= end)) {
            return "";
        }
        return "a text with a comma in it goes in quotes: in braces a comma ends an entry; ";
    }

    /** Where the comma stands that was meant as a decimal one. */
    static Optional<Place> decimalComma(Node.Entry entry) {
        var key = entry.key();
        return !key.text().isEmpty() && key.text().charAt(0) >= '0' && key.text().charAt(0) <= '9'
                && key.place().column() > 1
                && entry.value() instanceof Node.Scalar value && value.isEmpty()
                        ? Optional.of(new Place(key.place().source(), key.place().line(), key.place().column() - 1, 1))
                        : Optional.empty();
    }

    /** What to write where "immersion 5 mm/s" is one word because no colon stands behind the key. */
    static Optional<Fix> withoutColon(Node.Entry entry, Collection<String> keys) {
        var text = entry.key().text();
        var isAlone = entry.value() instanceof Node.Scalar value && value.isEmpty();
        return keys.stream().filter(key -> isAlone && (text.startsWith(key + " ") || text.startsWith(key + "=")))
                .findFirst()
                .map(key -> new Fix.Replace(upToValue(entry), key + ": " + text.substring(key.length() + 1).strip()));
    }

    /** With the colon behind it, where there is one: "repeat 3:" has one that is not meant. */
    private static Place upToValue(Node.Entry entry) {
        var key = entry.key().place();
        var value = entry.value().place();
        var length = value.line() == key.line() ? Math.max(key.length(), value.column() - key.column()) : key.length();
        return new Place(key.source(), key.line(), key.column(), length);
    }

    private static <T> List<T> wrong(Node node, String what, String remedy, Problems problems) {
        problems.error(Code.WRONG_KIND, node.place(), what, remedy);
        return List.of();
    }

    /** A whole number that names a station or slot, written without leading zeros. */
    public static Optional<Integer> number(Node.Scalar key, String what, Problems problems) {
        if (key.text().matches(NUMBER)) {
            return Optional.of(Integer.valueOf(key.text()));
        }
        var plain = key.text().replaceFirst("^0+", "");
        problems.unknown(Code.BAD_NUMBER, key, Words.quoted(key.text()) + " is no number of " + what,
                plain.matches(NUMBER) ? List.of(plain) : List.of(),
                "write a whole number from 1 to 999, without a zero in front");
        return Optional.empty();
    }
}
