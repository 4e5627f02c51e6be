package dipper.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write so that a problem is gone: another text in a stretch of one line, or a line of its own in front of the first. */
public sealed interface Fix {

    /** The text with this fix in it. */
    String in(String text);

    /** The mended line, of a text in whose line the problem is. */
    String line(String line);

    private static String withLine(int number, Fix fix, String text) {
        var start = Lines.startOf(number, text);
        var line = Lines.line(number, text);
        return text.substring(0, start) + fix.line(line) + text.substring(start + line.length());
    }

    record Replace(Place place, String by) implements Fix {

        @Override
        public String in(String text) {
            return Fix.withLine(place.line(), this, text);
        }

        @Override
        public String line(String line) {
            var points = line.codePointCount(0, line.length());
            var from = line.offsetByCodePoints(0, Math.min(points, place.column() - 1));
            var to = line.offsetByCodePoints(0, Math.min(points, place.column() - 1 + place.length()));
            return line.substring(0, from) + by + line.substring(to);
        }
    }

    /** A word in a stretch of one line that holds other words too. */
    record Word(Place within, String word, String by) implements Fix {

        @Override
        public String in(String text) {
            return Fix.withLine(within.line(), this, text);
        }

        @Override
        public String line(String line) {
            var points = line.codePointCount(0, line.length());
            var from = line.offsetByCodePoints(0, Math.min(points, within.column() - 1));
            var to = line.offsetByCodePoints(0, Math.min(points, within.column() - 1 + within.length()));
            return line.substring(0, from)
                    + Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                            .matcher(line.substring(from, to)).replaceFirst(Matcher.quoteReplacement(by))
                    + line.substring(to);
        }
    }

    record InFront(String line) implements Fix {

        @Override
        public String in(String text) {
            return line + "\n" + Lines.withoutMark(text);
        }

        @Override
        public String line(String first) {
            return line;
        }
    }
}
