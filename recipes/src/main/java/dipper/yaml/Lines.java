package dipper.yaml;

import java.util.List;
import java.util.regex.Pattern;

/** A text as lines, broken where YAML breaks them, without a byte order mark. */
record Lines(List<String> lines) {

    private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

    static Lines of(String text) {
        return new Lines(List.of(BREAK.split(withoutMark(text), -1)));
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
        var line = 1;
        var at = text.length() - withoutMark(text).length();
        while (line < number && at < text.length()) {
            line += breaksAt(text, at) ? 1 : 0;
            at++;
        }
        return at;
    }

    /** The line of that number from 1; empty beyond the end. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** From a point to the end of its line, less trailing white space, at least 1. */
    int lengthToEnd(int line, int column) {
        var text = line(line).stripTrailing();
        return Math.max(1, text.codePointCount(0, text.length()) - column + 1);
    }
}
