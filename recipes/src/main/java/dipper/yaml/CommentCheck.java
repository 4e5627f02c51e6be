package dipper.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sees where a # silently cuts a text off: "Film #3" is read as Film. Comments have a blank after their #, or several before it. Looks at each line once,
 * so that a file of one long line costs no more than others.
 */
final class CommentCheck {

    private static final Pattern CUT_OFF = Pattern.compile(" #(?:[^\\s#!].*| ?[0-9].*)");

    private final Lines lines;
    private final Problems problems;
    private final boolean mayCut;
    private int line;
    private Map<Integer, String> behind = Map.of();

    CommentCheck(Lines lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
        this.mayCut = lines.hold(" #");
    }

    /** Of a word without quotes that ends in that line behind that column, which counts from 0. */
    void check(Node.Scalar word, int endLine, int endColumn) {
        if (!mayCut || word.text().isEmpty() || Character.isDigit(word.text().charAt(0))
                || endLine != word.place().line()) {
            return;
        }
        if (endLine != line) {
            line = endLine;
            behind = behindEachBlank(lines.line(endLine));
        }
        var rest = behind.getOrDefault(endColumn, "");
        if (CUT_OFF.matcher(rest).matches()) {
            report(word, rest, endColumn);
        }
    }

    private void report(Node.Scalar word, String rest, int endColumn) {
        var from = word.place();
        var all = (word.text() + rest).split("  +#", 2)[0].stripTrailing();
        var problem = Problem.warning(Code.COMMENT_IN_TEXT, new Place(from.source(), line, endColumn + 2, 1),
                "the text ends before this #: it is read as " + Words.quoted(word.text()),
                "put the whole text into quotes; before a comment put two blanks");
        var place = new Place(from.source(), line, from.column(), all.codePointCount(0, all.length()));
        problems.add(all.contains("\"") || all.contains("\\")
                ? problem
                : problem.with(new Fix.Replace(place, '"' + all + '"')));
    }

    /** What begins with a blank and a #, by the column of the blank; of a hostile line only the first few. */
    private static Map<Integer, String> behindEachBlank(String text) {
        var at = text.indexOf(" #");
        if (at < 0) {
            return Map.of();
        }
        var found = new HashMap<Integer, String>();
        while (at >= 0 && found.size() < 8) {
            found.put(text.codePointCount(0, at), text.substring(at));
            at = text.indexOf(" #", at + 1);
        }
        return found;
    }
}
