package dipper.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A mapping while it is taken apart: whoever asks for a key thereby declares it, and {@link #noOthers} refuses what nobody asked for. Not thread-safe.
 */
public final class Fields {

    private static final int LONGEST_TEXT = 2000;

    private final String owner;
    private final Place place;
    /** By no map: a long file has many mappings, each with a few keys. */
    private List<Node.Entry> entries;
    /** Asked for, perhaps twice. */
    private final List<String> known = new ArrayList<>(16);
    /** Keys with what to write. */
    private final Map<String, String> missing = new LinkedHashMap<>(0);
    private final Problems problems;

    private Fields(String owner, Node.Mapping mapping, Problems problems) {
        this.owner = owner;
        this.place = mapping.place();
        this.problems = problems;
        this.entries = mapping.entries();
        mapping.entries().forEach(this::joinWhatADecimalCommaParted);
    }

    /** In braces "for: 1,5 min" is a 1 and a key "5 min": one mistake, so the value is read on as it is meant. */
    private void joinWhatADecimalCommaParted(Node.Entry entry) {
        Entries.decimalComma(entry).ifPresent(comma -> entries.stream()
                .filter(other -> other.value() instanceof Node.Scalar && other.value().place().touches(comma))
                .findFirst().ifPresent(other -> {
                    var word = (Node.Scalar) other.value();
                    var joined = new Node.Scalar(word.text() + "." + entry.key().text(), word.style(),
                            word.place().through(entry.key().place()));
                    problems.error(Code.UNKNOWN_UNIT, joined.place(),
                            "a decimal comma is not read here: in braces a comma ends an entry",
                            "write a point: " + joined.text(), new Fix.Replace(comma, "."));
                    entries = entries.stream().filter(one -> !one.equals(entry))
                            .map(one -> one.equals(other) ? new Node.Entry(one.key(), joined) : one).toList();
                }));
    }

    /** Asked some fifteen times of each step, mostly in vain. */
    private Optional<Node.Entry> entry(String key) {
        for (var at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            if (entry.key().text().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Of a node that must be a mapping; the owner names it in sentences: "a step"; the example is what to write. */
    public static Optional<Fields> of(Node node, String owner, String example, Problems problems) {
        return switch (node) {
            case Node.Mapping mapping -> Optional.of(new Fields(owner, mapping, problems));
            case Node.Scalar _, Node.Sequence _ -> {
                problems.error(Code.WRONG_KIND, node.place(),
                        owner + " is written as keys with values, not as " + node.inWords(),
                        "write e.g. " + example);
                yield Optional.empty();
            }
        };
    }

    public Place place() {
        return place;
    }

    /** Where a key's value stands; the mapping itself where the key is missing. */
    public Place place(String key) {
        return entry(key).map(entry -> entry.value().place()).orElse(place);
    }

    /** Where a key stands with its value; the mapping itself where the key is missing. */
    public Place entryPlace(String key) {
        return entry(key).map(Node.Entry::place).orElse(place);
    }

    /** The keys in the order of the text. */
    public List<String> keys() {
        return entries.stream().map(entry -> entry.key().text()).toList();
    }

    public boolean has(String key) {
        return entry(key).isPresent();
    }

    public Optional<Node> optional(String key) {
        known.add(key);
        var entry = entry(key);
        return entry.isPresent() && Entries.hasValue(entry.get(), problems)
                ? Optional.of(entry.get().value())
                : Optional.empty();
    }

    /** What stands under a key, or under one that is a misspelling of it, so that what it holds is known all the same; {@link #noOthers} tells of the key. */
    public Optional<Node> meant(String key) {
        var said = optional(key);
        return has(key)
                ? said
                : unknown().filter(entry -> misspells(entry, key)).findFirst().map(Node.Entry::value)
                        .filter(value -> !(value instanceof Node.Scalar word && word.isEmpty()));
    }

    /** A key that must be there; the example is what to write. {@link #noOthers} says if it is missing. */
    public Optional<Node> required(String key, String example) {
        if (!has(key)) {
            missing.put(key, example);
        }
        return optional(key);
    }

    public Optional<Node.Scalar> optionalWord(String key) {
        return word(key, optional(key));
    }

    public Optional<Node.Scalar> requiredWord(String key, String example) {
        return word(key, required(key, example));
    }

    /** A long file has many words and few problems: the key is put into words only for those. */
    private Optional<Node.Scalar> word(String key, Optional<Node> node) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        return node.get() instanceof Node.Scalar word
                ? Optional.of(word)
                : Entries.word(node.get(), Words.quoted(key), problems);
    }

    /** A text taken as written, such as a name or lot. */
    public Optional<String> optionalText(String key) {
        return optionalWord(key).flatMap(this::text);
    }

    public Optional<String> requiredText(String key, String example) {
        return requiredWord(key, example).flatMap(this::text);
    }

    /** A text that may have several lines, such as what a person is asked to do. */
    public Optional<String> requiredMessage(String key, String example) {
        return requiredWord(key, example)
                .flatMap(word -> text(word, point -> Character.isISOControl(point) && point != '\n'));
    }

    /** The text of a word, as written, on one line; control characters, which quotes can smuggle in, are refused. */
    public Optional<String> text(Node.Scalar word) {
        return text(word, Character::isISOControl);
    }

    private Optional<String> text(Node.Scalar word, IntPredicate refused) {
        var text = word.text().strip();
        if (text.length() > LONGEST_TEXT) {
            problems.error(Code.TOO_LONG, word.place(),
                    "this text has " + text.length() + " characters; the limit is " + LONGEST_TEXT, "shorten it");
            return Optional.empty();
        }
        if (text.isEmpty()) {
            problems.error(Code.EMPTY_VALUE, word.place(), "this text is empty", "write one");
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(refused)) {
            problems.error(Code.NOT_TEXT, word.place(), "this text holds a line break or a control character",
                    "write plain text on one line");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The entries that nobody has asked for, which thereby become known. */
    public List<Node.Entry> others() {
        var others = unknown().toList();
        others.forEach(entry -> known.add(entry.key().text()));
        return others.stream().filter(entry -> Entries.hasValue(entry, problems)).toList();
    }

    /** What to write where a key among these has no blank behind its colon. */
    public Optional<Fix> colonWithoutBlank(Collection<String> words) {
        return entries.stream().flatMap(entry -> entry.colonWithoutBlank(words).stream()).findFirst();
    }

    /** What to write where no colon stands behind a key that is one of these. */
    public Optional<Fix> withoutColon(Collection<String> words) {
        return entries.stream().flatMap(entry -> Entries.withoutColon(entry, words).stream()).findFirst();
    }

    /** The key as it is written; it must be there. */
    public Node.Scalar key(String key) {
        return entry(key).orElseThrow().key();
    }

    /** Whether a key that nobody has asked for looks like this one. */
    public boolean misspells(String key) {
        return unknown().anyMatch(entry -> misspells(entry, key));
    }

    private static boolean misspells(Node.Entry entry, String key) {
        var text = entry.key().text();
        return Words.areNear(text, key) || text.startsWith(key + ":") || text.startsWith(key + " ")
                || OtherKeys.mean(text, key);
    }

    /** Refuses every key that nobody has asked for, and reports those that are missing, unless one is just a misspelling of the other. */
    public void noOthers() {
        missing.forEach((key, example) -> {
            if (!misspells(key)) {
                missing(key, example);
            }
        });
        for (var entry : entries) {
            if (isUnknown(entry) && !problems.full()) {
                unknown(entry);
            }
        }
    }

    private void unknown(Node.Entry entry) {
        var what = owner + " has no key " + Words.quoted(entry.key().text());
        var remedy = Entries.commaRemedy(entry) + "keys: " + Words.list(new LinkedHashSet<>(known));
        var blank = entry.colonWithoutBlank(known);
        var colon = Entries.withoutColon(entry, known);
        if (blank.isPresent()) {
            problems.error(Code.UNKNOWN_KEY, entry.key().place(), what, "put a blank behind the colon", blank.get());
        } else if (colon.isPresent()) {
            problems.error(Code.UNKNOWN_KEY, entry.key().place(), what, "put a colon behind the key", colon.get());
        } else {
            OtherKeys.meant(entry.key().text(), known).filter(meant -> !has(meant)).ifPresentOrElse(
                    meant -> problems.add(Problem.unknown(Code.UNKNOWN_KEY, entry.key(), what, meant, remedy)),
                    () -> problems.unknown(Code.UNKNOWN_KEY, entry.key(), what, known, remedy));
        }
    }

    /** Only the version has just one value that is right. */
    private void missing(String key, String example) {
        var what = owner + " has no " + Words.quoted(key);
        if (key.equals(FileKind.VERSION_KEY) && place.column() == 1) {
            problems.error(Code.MISSING_KEY, place, what, "write " + example, new Fix.InFront(example));
        } else {
            problems.error(Code.MISSING_KEY, place, what, "write e.g. " + example);
        }
    }

    private Stream<Node.Entry> unknown() {
        return entries.stream().filter(this::isUnknown);
    }

    private boolean isUnknown(Node.Entry entry) {
        return !known.contains(entry.key().text());
    }
}
