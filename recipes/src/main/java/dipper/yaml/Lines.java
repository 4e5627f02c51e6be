package dipper.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A text as lines, broken where YAML breaks them, without a byte order mark. Keeps where lines begin, not the lines: a text may be nothing but breaks. */
final class Lines {

    private final String text;
    private final int[] starts;

    private Lines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Lines of(String text) {
        var clean = withoutMark(text);
        var starts = new int[64];
        var count = 1;
        for (var at = 0; at < clean.length(); at++) {
            if (breaksAt(clean, at)) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = at + 1;
            }
        }
        return new Lines(clean, Arrays.copyOf(starts, count));
    }

    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether a line ends with the character there; the first of a pair does not end it. */
    static boolean breaksAt(String text, int index) {
        return switch (text.charAt(index)) {
            case '\n', '\u0085', '\u2028', '\u2029' -> true;
            case '\r' -> index + 1 == text.length() || text.charAt(index + 1) != '\n';
            default -> false;
        };
    }

    /** Where a line begins in a text, in chars. */
    static int startOf(int number, String text) {
        var at = text.length() - withoutMark(text).length();
        for (var line = 1; line < number && at < text.length(); at++) {
            line += breaksAt(text, at) ? 1 : 0;
        }
        return at;
    }

    /** One line of a text, read no farther than to its end. */
    static String line(int number, String text) {
        var start = startOf(number, text);
        var end = start;
        while (end < text.length() && !breaksAt(text, end) && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    /** The line of that number from 1, without its break; empty beyond the end. */
    String line(int number) {
        if (number < 1 || number > starts.length) {
            return "";
        }
        var end = number < starts.length ? starts[number] - 1 : text.length();
        var isPair = number < starts.length && end > starts[number - 1] && text.charAt(end) == '\n'
                && text.charAt(end - 1) == '\r';
        return text.substring(starts[number - 1], isPair ? end - 1 : end);
    }

    boolean hold(String words) {
        return text.contains(words);
    }

    /** From a point to the end of its line, less trailing white space, at least 1. */
    int lengthToEnd(int line, int column) {
        var whole = line(line).stripTrailing();
        return Math.max(1, whole.codePointCount(0, whole.length()) - column + 1);
    }

    /** A text with one line more, behind that one; broken as the text is. */
    static String withLineBehind(int number, String line, String text) {
        var end = startOf(number + 1, text);
        var isBroken = end > 0 && breaksAt(text, end - 1);
        var ending = ending(text);
        return text.substring(0, end) + (isBroken ? line + ending : ending + line) + text.substring(end);
    }

    /** How the first line of a text ends. */
    private static String ending(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (breaksAt(text, at)) {
                return text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r'
                        ? "\r\n"
                        : text.substring(at, at + 1);
            }
        }
        return "\n";
    }

    /** Which lines of a text are other ones, or were put in between, in a text that has none less. */
    static List<Revision.ChangedLine> changed(String before, String after) {
        var old = Lines.of(before);
        var young = Lines.of(after);
        var changed = new ArrayList<Revision.ChangedLine>();
        var at = 1;
        for (var now = 1; now <= young.starts.length; now++) {
            var line = young.line(now);
            if (at <= old.starts.length && line.equals(old.line(at))) {
                at++;
            } else if (at > old.starts.length
                    || young.holds(old.line(at), now, now + young.starts.length - now - (old.starts.length - at))) {
                changed.add(new Revision.ChangedLine(at, Optional.empty(), line));
            } else {
                changed.add(new Revision.ChangedLine(at, Optional.of(old.line(at)), line));
                at++;
            }
        }
        return changed;
    }

    private boolean holds(String line, int from, int to) {
        return IntStream.rangeClosed(from + 1, to).anyMatch(number -> line(number).equals(line));
    }
}
