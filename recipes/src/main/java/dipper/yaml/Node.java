package dipper.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A YAML document as a tree in which every word is still text: {@code 012}, {@code no} and {@code 1:30} mean what they look like. */
public sealed interface Node {

    Place place();

    /** What it is, for sentences: "a list". */
    String inWords();

    /** A word or a text, without its quotes. */
    record Scalar(String text, Style style, Place place) implements Node {

        public enum Style {
            PLAIN, QUOTED
        }

        /** A key without a value, such as {@code rest:}. */
        public boolean isEmpty() {
            return text.isEmpty() && style == Style.PLAIN;
        }

        /** What to write so that another word stands here, in quotes where this one does; empty where the text is not written as it reads. */
        public Optional<Fix> replacedBy(String other) {
            var quotes = style == Style.QUOTED ? 2 : 0;
            var isVerbatim = place.length() == text.codePointCount(0, text.length()) + quotes && !text.isEmpty();
            return isVerbatim
                    ? Optional.of(new Fix.Replace(part(0, place.length() - quotes), other))
                    : Optional.empty();
        }

        /** As {@link #replacedBy}, by a text whose commas are its own: within braces one would end the value. */
        Optional<Fix> replacedByText(String other) {
            return replacedBy(style != Style.QUOTED && other.contains(",") ? "\"" + other + "\"" : other);
        }

        /** The place of a stretch of the text, the offset counted from 0. */
        public Place part(int offset, int length) {
            return place.part(style == Style.QUOTED ? offset + 1 : offset, length);
        }

        @Override
        public String inWords() {
            return "a word";
        }
    }

    record Sequence(List<Node> items, Place place) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String inWords() {
            return "a list";
        }
    }

    /** Entries in the order of the text; no key stands twice. */
    record Mapping(List<Entry> entries, Place place) implements Node {

        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String inWords() {
            return "a mapping";
        }
    }

    record Entry(Scalar key, Node value) {

        /** What to write where "layer:PAA" is one word because no blank stands behind the colon, and the word before it is one of these. */
        public Optional<Fix> colonWithoutBlank(Collection<String> words) {
            var colon = key.text().indexOf(':');
            return colon > 0 && words.contains(key.text().substring(0, colon))
                    ? key.replacedBy(key.text().substring(0, colon) + ": " + key.text().substring(colon + 1))
                    : Optional.empty();
        }

        /** Key and value where they stand on one line, else the key. */
        public Place place() {
            return key.place().through(value.place());
        }
    }
}
