package dipper.yaml;

/** What to write so that a problem is gone: another text in a stretch of one line, or a line of its own in front of the first. */
public sealed interface Fix {

    /** The text with this fix in it. */
    String in(String text);

    /** The mended line, of a text in whose line the problem is. */
    String line(String line);

    record Replace(Place place, String by) implements Fix {

        @Override
        public String in(String text) {
            var start = Lines.startOf(place.line(), text);
            var line = Lines.line(place.line(), text);
            return text.substring(0, start) + line(line) + text.substring(start + line.length());
        }

        @Override
        public String line(String line) {
            var points = line.codePointCount(0, line.length());
            var from = line.offsetByCodePoints(0, Math.min(points, place.column() - 1));
            var to = line.offsetByCodePoints(0, Math.min(points, place.column() - 1 + place.length()));
            return line.substring(0, from) + by + line.substring(to);
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
