package dipper.yaml;

import java.util.Optional;

/**
 * Characters that word processors, web pages and other keyboards put where a plain one is meant: spaces that do not break, curly quotes, long dashes,
 * full-width digits, Cyrillic and Greek letters that look like Latin ones.
 */
final class Lookalikes {

    /** Letters of other alphabets, each above the Latin one that it looks like. */
    private static final String OTHERS = "АВЕКМНОРСТХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private static final String LATINS = "ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYXo";
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int TO_ASCII = FULL_WIDTH_FIRST - '!';

    private Lookalikes() {}

    /** The text with plain characters instead; empty where it has none of them. */
    static Optional<String> plain(String text) {
        if (isAscii(text) || text.codePoints().noneMatch(Lookalikes::isOne)) {
            return Optional.empty();
        }
        var plain = new StringBuilder();
        text.codePoints().forEach(point -> plain.append(plain(point)));
        return Optional.of(plain.toString().strip()).filter(without -> !isOtherAlphabet(text, without));
    }

    /** A word of that alphabet has letters that look Latin beside others that do not, or no Latin ones at all. */
    private static boolean isOtherAlphabet(String text, String plain) {
        return text.codePoints().anyMatch(Lookalikes::isOtherLetter)
                && (plain.codePoints().anyMatch(point -> point > 127 && Character.isLetter(point))
                        || text.codePoints().noneMatch(Lookalikes::isLatin));
    }

    /** The first of them in words: "a non-breaking space (U+00A0)". */
    static String named(String text) {
        var point = text.codePoints().filter(Lookalikes::isOne).findFirst().orElse(' ');
        var kind = switch (plain(point)) {
            case " " -> "a space that is no plain one";
            case "-" -> "a dash that is no plain one";
            case "'" -> "a curly apostrophe";
            case "" -> isQuote(point) ? "a curly quote" : "an invisible character";
            default -> isOtherLetter(point)
                    ? "a letter of another alphabet that looks like " + plain(point)
                    : "a wide " + plain(point);
        };
        return kind + " (U+%04X)".formatted(point);
    }

    /** Nearly every word is, and costs no more than this look then. */
    private static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(int point) {
        return point > 127 && Character.getType(point) == Character.SPACE_SEPARATOR && point != ' ';
    }

    private static boolean isOne(int point) {
        return point > 127 && !plain(point).equals(Character.toString(point));
    }

    private static boolean isLatin(int letter) {
        return letter < 128 && Character.isLetter(letter);
    }

    private static boolean isOtherLetter(int point) {
        return OTHERS.indexOf(point) >= 0;
    }

    private static String plain(int point) {
        if (isSpace(point)) {
            return " ";
        }
        if (isOtherLetter(point)) {
            return LATINS.substring(OTHERS.indexOf(point), OTHERS.indexOf(point) + 1);
        }
        if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) {
            return Character.toString(point - TO_ASCII);
        }
        if (isQuote(point) || Character.getType(point) == Character.FORMAT) {
            return "";
        }
        return switch (point) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
            case '\u2018', '\u2019' -> "'";
            default -> Character.toString(point);
        };
    }

    private static boolean isQuote(int point) {
        return switch (point) {
            case '\u201A', '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> true;
            default -> false;
        };
    }
}
