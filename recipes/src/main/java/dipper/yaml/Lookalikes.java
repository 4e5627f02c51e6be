package dipper.yaml;

import java.util.Optional;

/** Characters that word processors and web pages put where a plain one is meant: spaces that do not break, curly quotes, long dashes. */
final class Lookalikes {

    private Lookalikes() {}

    /** The text with plain characters instead; empty where it has none of them. */
    static Optional<String> plain(String text) {
        if (isAscii(text) || text.codePoints().noneMatch(Lookalikes::isOne)) {
            return Optional.empty();
        }
        var plain = new StringBuilder();
        text.codePoints().forEach(point -> plain.append(plain(point)));
        return Optional.of(plain.toString().strip());
    }

    /** The first of them in words: "a non-breaking space (U+00A0)". */
    static String named(String text) {
        var point = text.codePoints().filter(Lookalikes::isOne).findFirst().orElse(' ');
        var kind = switch (plain(point)) {
            case " " -> "a space that is no plain one";
            case "-" -> "a dash that is no plain one";
            case "'" -> "a curly apostrophe";
            default -> isQuote(point) ? "a curly quote" : "an invisible character";
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

    private static String plain(int point) {
        if (isSpace(point)) {
            return " ";
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
