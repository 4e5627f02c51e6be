package dipper.yaml;

import dipper.units.Length;
import dipper.units.QuantityText;
import dipper.yaml.Node.Mapping;
import dipper.yaml.Node.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * A text with some of its values changed and everything else kept, byte for byte: comments, blanks, quotes, line ends. A key that is missing is put
 * behind the last of its mapping. Pure.
 */
public final class Revision {

    /** What to write where: the keys from the top down to the value, e.g. {@code stations, 3, rim}, and the word. */
    public record Change(List<String> path, String word) {

        public Change {
            path = List.copyOf(path);
        }

        /** A length, in the unit and with the blanks of what stands there in a text; in mm where nothing does. */
        public static Change ofLength(List<String> path, Length length, String text) {
            var written = tree("", text).flatMap(node -> there(path, node)).orElse("");
            return new Change(path, QuantityText.like(written, length));
        }

        /** In one line: {@code stations: 3: rim: 70 mm}. */
        @Override
        public String toString() {
            return String.join(": ", path) + ": " + word;
        }
    }

    /** A line that is not what it was: its number in the text as it was, what stood there, what stands there now. An inserted line stood nowhere. */
    public record ChangedLine(int number, Optional<String> before, String after) {
    }

    /** What became of a revision. */
    public sealed interface Revised {

        record Written(String text, List<ChangedLine> lines) implements Revised {

            public Written {
                lines = List.copyOf(lines);
            }
        }

        /** A value stands in a form that is not changed by program, such as a text over several lines; the place, and what a person can do. */
        record Impossible(Place place, String what, String remedy) implements Revised {
        }
    }

    private final String source;
    private final Change change;
    private final String text;

    private Revision(String source, String text, Change change) {
        this.source = source;
        this.text = text;
        this.change = change;
    }

    /** Makes the changes one after the other. The text must be one that {@link YamlReader} reads; throws IllegalArgumentException for another. */
    public static Revised of(String source, String text, List<Change> changes) {
        var revised = text;
        for (var change : changes) {
            var revision = new Revision(source, revised, change);
            switch (revision.attempt()) {
                case Attempt.Done(var next) -> revised = next;
                case Attempt.Failed(var place, var what) -> {
                    return new Revised.Impossible(place, what, "write it yourself: " + change);
                }
            }
        }
        return new Revised.Written(revised, Lines.changed(text, revised));
    }

    private sealed interface Attempt {

        record Done(String text) implements Attempt {
        }

        record Failed(Place place, String what) implements Attempt {
        }
    }

    /** What was written is read again: the tree must be the old one but for this value, or the text is left alone. */
    private Attempt attempt() {
        var before = tree(source, text).orElseThrow(() -> new IllegalArgumentException(source + " is not to be read"));
        var attempt = descend(before, 0);
        if (!(attempt instanceof Attempt.Done(var next))) {
            return attempt;
        }
        var wanted = Outline.of(before).with(change.path(), change.word());
        return tree(source, next).map(Outline::of).filter(wanted::equals).isPresent()
                ? attempt
                : new Attempt.Failed(before.place(), "this value cannot be written without changing another");
    }

    private static Optional<Node> tree(String source, String text) {
        return switch (YamlReader.read(source, text)) {
            case Checked.Sound<Node>(var node, var _) -> Optional.of(node);
            case Checked.Faulty<Node> _ -> Optional.empty();
        };
    }

    private static Optional<String> there(List<String> path, Node node) {
        return switch (node) {
            case Scalar scalar -> path.isEmpty() ? Optional.of(scalar.text()) : Optional.empty();
            case Mapping(var entries, var _) -> path.isEmpty()
                    ? Optional.empty()
                    : entries.stream().filter(entry -> entry.key().text().equals(path.getFirst())).findFirst()
                            .flatMap(entry -> there(path.subList(1, path.size()), entry.value()));
            case Node.Sequence _ -> Optional.empty();
        };
    }

    private Attempt descend(Node node, int depth) {
        if (depth == change.path().size()) {
            return replace(node);
        }
        if (!(node instanceof Mapping mapping)) {
            return new Attempt.Failed(node.place(), "this is " + node.inWords() + ", not a mapping");
        }
        var key = change.path().get(depth);
        var entry = mapping.entries().stream().filter(one -> one.key().text().equals(key)).findFirst();
        return entry.isPresent() ? descend(entry.get().value(), depth + 1) : insert(mapping, depth);
    }

    private Attempt replace(Node node) {
        return node instanceof Scalar scalar
                ? scalar.replacedBy(change.word()).<Attempt>map(fix -> new Attempt.Done(fix.in(text)))
                        .orElseGet(() -> new Attempt.Failed(node.place(), "this text is not written as it reads"))
                : new Attempt.Failed(node.place(), "this is " + node.inWords() + ", not a word");
    }

    private Attempt insert(Mapping mapping, int depth) {
        if (mapping.entries().isEmpty()) {
            return new Attempt.Failed(mapping.place(), "this mapping is empty");
        }
        var last = mapping.entries().getLast().value();
        var end = new NodeEnd(text).of(last);
        if (end.isEmpty()) {
            return new Attempt.Failed(last.place(), "where this ends is not clear");
        }
        return new Attempt.Done(isInBraces(mapping) ? inBraces(end.get(), depth) : ownLine(mapping, end.get(), depth));
    }

    private boolean isInBraces(Mapping mapping) {
        return NodeEnd.at(text, mapping.place()) == '{';
    }

    private String inBraces(Place end, int depth) {
        return new Fix.Replace(new Place(source, end.line(), end.column() + end.length(), 0), ", " + entry(depth))
                .in(text);
    }

    private String ownLine(Mapping mapping, Place end, int depth) {
        var indent = " ".repeat(mapping.entries().getFirst().key().place().column() - 1);
        return Lines.withLineBehind(end.line(), indent + entry(depth), text);
    }

    /** The missing key with what it holds, in braces where keys below it are missing too. */
    private String entry(int depth) {
        var path = change.path();
        var inner = new StringBuilder(path.getLast() + ": " + change.word());
        for (var at = path.size() - 2; at >= depth; at--) {
            inner.insert(0, path.get(at) + ": {").append('}');
        }
        return inner.toString();
    }
}
