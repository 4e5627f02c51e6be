package dipper.yaml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Draws problems: where and what, the line with the word underlined, and what would be right. Nothing in a text reaches the terminal as a command. Not
 * thread-safe.
 */
public final class ProblemPicture {

    private static final int WIDEST = 110;
    private static final int BEFORE = 60;

    private final Map<String, String> texts;
    private final Ink ink;
    /** A text is broken into lines once, however many of its problems are drawn. */
    private final Map<String, Lines> lines = new HashMap<>();

    /** With the text of each source, by the name that places carry; a problem in no text is drawn without its line. */
    public ProblemPicture(Map<String, String> texts, Ink ink) {
        this.texts = Map.copyOf(texts);
        this.ink = ink;
    }

    /** Several lines, each ended by a line feed. */
    public String of(Problem problem) {
        var place = problem.place();
        var severity = problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code();
        var line = texts.containsKey(place.source())
                ? snippet(problem, line(place))
                : "";
        return ink.strong(Words.printable(place.toString())) + ": " + ink.of(problem.severity(), severity) + ": "
                + Words.printable(problem.what()) + "\n" + line
                + "  " + Words.printable(problem.remedy()) + "\n";
    }

    private String line(Place place) {
        return lines.computeIfAbsent(place.source(), source -> Lines.of(texts.get(source))).line(place.line());
    }

    /** The line and the carets under it; of a very long line only the stretch around the place. */
    private String snippet(Problem problem, String line) {
        var place = problem.place();
        var points = points(line);
        var from = points.length <= WIDEST ? 0 : Math.clamp(place.column() - 1L - BEFORE, 0, points.length - 1);
        var shown = Math.min(points.length - from, WIDEST);
        var number = Integer.toString(place.line());
        var text = (from > 0 ? "…" : "") + new String(points, from, shown) + (from + shown < points.length ? "…" : "");
        var indent = place.column() - 1 - from + (from > 0 ? 1 : 0);
        var carets = Math.max(1, Math.min(place.length(), shown - (place.column() - 1 - from)));
        return ink.quiet("  " + number + " | ") + text.stripTrailing() + "\n"
                + ink.quiet(" ".repeat(number.length() + 2) + " | ") + " ".repeat(Math.max(0, indent))
                + ink.of(problem.severity(), "^".repeat(carets)) + "\n" + mended(problem, line, from, number.length());
    }

    /** Of a line that is too long to be read, what is beyond the limit is never shown. */
    private static int[] points(String line) {
        var most = Math.min(line.length(), 2 * YamlReader.LONGEST_LINE);
        return Words.printable(line.substring(0, most).replace('\t', '→')).codePoints().toArray();
    }

    /** The line as it would be right, cropped like the one above it. */
    private String mended(Problem problem, String line, int from, int margin) {
        return problem.fix().map(fix -> {
            var points = points(fix.line(line));
            var start = Math.min(from, points.length);
            var shown = Math.min(points.length - start, WIDEST);
            var text = (start > 0 ? "…" : "") + new String(points, start, shown)
                    + (start + shown < points.length ? "…" : "");
            return ink.quiet(" ".repeat(margin + 1) + "+ | ") + text.stripTrailing() + "\n";
        }).orElse("");
    }
}
