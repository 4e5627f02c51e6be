package dipper.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How messages speak of words from the text: quoted, cropped, and with the nearest word that would be right. */
public final class Words {

    private static final int LONGEST_QUOTE = 40;
    private static final int LONGEST_LIST = 24;
    private static final int CANDIDATES = 1000;
    private static final int MOST_SLIPS = 4;

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
        return didYouMean(nearest(word, candidates));
    }

    static String didYouMean(Optional<String> nearest) {
        return nearest.map(near -> "did you mean " + quoted(near) + "? ").orElse("");
    }

    private record Candidate(String word, int slips) {
    }

    /** The candidate that the word most likely means, if one is near. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return near(word, candidates).min(Comparator.comparingInt(Candidate::slips)).map(Candidate::word);
    }

    /** Every candidate that is as near as the nearest. */
    static List<String> allNearest(String word, Collection<String> candidates) {
        var near = near(word, candidates).toList();
        var fewest = near.stream().mapToInt(Candidate::slips).min().orElse(0);
        return near.stream().filter(candidate -> candidate.slips() == fewest).map(Candidate::word).toList();
    }

    private static Stream<Candidate> near(String word, Collection<String> candidates) {
        return candidates.stream().limit(word.length() > LONGEST_QUOTE ? 0 : CANDIDATES)
                .map(candidate -> new Candidate(candidate, slips(word, candidate)))
                .filter(candidate -> candidate.slips() <= allowed(word, candidate.word()));
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

    public static boolean areNear(String word, String candidate) {
        return slips(word, candidate) <= allowed(word, candidate);
    }

    /** A third of the word may differ, never all of it, and never more than a hand that slips. */
    private static int allowed(String word, String candidate) {
        var shorter = Math.min(word.length(), candidate.length());
        var longer = Math.max(word.length(), candidate.length());
        return Math.min(Math.min(Math.max(1, longer / 3), MOST_SLIPS), shorter - 1);
    }

    /**
     * Levenshtein's distance, with a swap of neighbours as one mistake, and capitals as none; something larger than {@link #MOST_SLIPS} where it is
     * larger than that, so that words are compared only along the diagonal.
     */
    private static int slips(String left, String right) {
        if (Math.abs(left.length() - right.length()) > MOST_SLIPS) {
            return MOST_SLIPS + 1;
        }
        var same = commonStart(left, right);
        var a = left.substring(same).toLowerCase(Locale.ROOT);
        var b = right.substring(same).toLowerCase(Locale.ROOT);
        var rows = new int[3][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = Math.max(0, i - MOST_SLIPS); j <= Math.min(b.length(), i + MOST_SLIPS); j++) {
                rows[i % 3][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
            }
        }
        return rows[a.length() % 3][b.length()];
    }

    /** What needs no comparing; a character less, since the last one may be half of a swap. */
    private static int commonStart(String left, String right) {
        var at = 0;
        while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return Math.max(0, at - 1);
    }

    /** Of the last three rows, which are all that is looked back at. */
    private static int cheapest(int[][] rows, String a, String b, int i, int j) {
        var above = rows[(i - 1) % 3];
        var change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        var best = Math.min(change, Math.min(nearDiagonal(above, i - 1, j), nearDiagonal(rows[i % 3], i, j - 1)) + 1);
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[(i - 2) % 3][j - 2] + 1) : best;
    }

    private static int nearDiagonal(int[] row, int i, int j) {
        return Math.abs(i - j) <= MOST_SLIPS ? row[j] : MOST_SLIPS + 1;
    }
}
