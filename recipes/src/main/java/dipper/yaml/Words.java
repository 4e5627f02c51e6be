package dipper.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** How messages speak of words from the text: quoted, cropped, and with the nearest word that would be right. */
public final class Words {

    private static final int LONGEST_QUOTE = 40;
    private static final int LONGEST_LIST = 24;
    private static final int CANDIDATES = 1000;

    private Words() {}

    /** In quotes, cropped, with nothing in it that a terminal would obey. */
    public static String quoted(String text) {
        return '"' + cropped(printable(text)) + '"';
    }

    /** Separated by commas, the first few of many. */
    public static String list(Collection<String> words) {
        var shown = words.stream().limit(LONGEST_LIST).map(word -> cropped(printable(word)))
                .collect(Collectors.joining(", "));
        return words.size() > LONGEST_LIST ? shown + ", …" : shown;
    }

    /** "did you mean "PAA"? " where a candidate is near to the word, else nothing. */
    public static String didYouMean(String word, Collection<String> candidates) {
        return nearest(word, candidates).map(near -> "did you mean " + quoted(near) + "? ").orElse("");
    }

    /** The candidate that the word most likely means, if one is near. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return word.length() > LONGEST_QUOTE
                ? Optional.empty()
                : candidates.stream().limit(CANDIDATES).filter(candidate -> areNear(word, candidate))
                        .min(Comparator.comparingInt((String candidate) -> distance(word, candidate)));
    }

    static String printable(String text) {
        return text.codePoints().map(point -> Character.isISOControl(point) || isInvisible(point) ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Marks that change the direction or breaking of a line without showing. */
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String cropped(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }

    /** A third of the word may differ, and never all of it. */
    static boolean areNear(String word, String candidate) {
        var shorter = Math.min(word.length(), candidate.length());
        var allowed = Math.min(Math.max(1, Math.max(word.length(), candidate.length()) / 3), shorter - 1);
        return Math.abs(word.length() - candidate.length()) <= allowed && distance(word, candidate) <= allowed;
    }

    /** Levenshtein's, with a swap of neighbours as one mistake, and capitals as none. */
    private static int distance(String left, String right) {
        var a = left.toLowerCase(java.util.Locale.ROOT);
        var b = right.toLowerCase(java.util.Locale.ROOT);
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cheapest(int[][] rows, String a, String b, int i, int j) {
        var change = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        var best = Math.min(change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
