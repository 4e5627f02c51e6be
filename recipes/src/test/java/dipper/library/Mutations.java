package dipper.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a text in one place: a byte, a word, a line, or a line with all that is indented under it; what comes in is taken from another text. */
final class Mutations {

    private static final List<String> WORDS =
            List.of("0", "1", "012", "1e9", "-1", "999999", "5 min", "0.1 s", "2 mm/s", "1:30", "~",
                    "no", "PAA", "water", "rinse", "here", "never", "repeat", "do", "steps", "layer", "for", "rest",
                    "\"", "'", "#", "[", "]", "{", "}",
                    ":", ",", "- ", "&a", "*a", "!x", "%", "|", "\t", "\u00a0", "“", "µ", "🧪", "\u2028", "\u0000",
                    "1000000", "99999999999999999999");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** One to three changes, mostly one: a text of many changes is seldom more than no YAML. */
    String of(String text, String other) {
        var changed = text;
        for (var changes = Math.max(1, random.nextInt(8) - 4); changes > 0; changes--) {
            changed = once(changed, other);
        }
        return changed;
    }

    private String once(String text, String other) {
        return switch (random.nextInt(20)) {
            case 0 -> aByteOther(text);
            case 1 -> aWordOther(text, WORDS.get(random.nextInt(WORDS.size())));
            case 2, 3, 4 -> aWordOther(text, aWord(text));
            case 5 -> aWordOther(text, aWord(other));
            case 6 -> withoutLines(text, 1);
            case 7 -> withoutLines(text, Integer.MAX_VALUE);
            case 8 -> withLines(text, lines(text), 1);
            case 9 -> withLines(text, lines(text), Integer.MAX_VALUE);
            case 10 -> withLines(text, lines(other), Integer.MAX_VALUE);
            default -> aDigitOther(text);
        };
    }

    private String aDigitOther(String text) {
        var digits = java.util.stream.IntStream.range(0, text.length()).filter(at -> Character.isDigit(text.charAt(at)))
                .toArray();
        if (digits.length == 0) {
            return text;
        }
        var at = digits[random.nextInt(digits.length)];
        return text.substring(0, at) + random.nextInt(random.nextInt(8) == 0 ? 100_000 : 10) + text.substring(at + 1);
    }

    private String aByteOther(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextInt(8) == 0 ? random.nextInt(256) : ' ' + random.nextInt(95));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String aWordOther(String text, String word) {
        var words = new ArrayList<>(words(text));
        for (var tries = 0; tries < 20; tries++) {
            var at = random.nextInt(words.size());
            if (!isBetweenWords(words.get(at))) {
                words.set(at, word);
                break;
            }
        }
        return String.join("", words);
    }

    private String aWord(String text) {
        var words = words(text).stream().filter(word -> !isBetweenWords(word)).toList();
        return words.isEmpty() ? "x" : words.get(random.nextInt(words.size()));
    }

    private static boolean isBetweenWords(String word) {
        return (word.length() == 1 && " ,:\n{}[]-".contains(word)) || word.isEmpty();
    }

    private static List<String> words(String text) {
        return List.of(text.split("(?<=[ ,:\\n{}\\[\\]])|(?=[ ,:\\n{}\\[\\]])", -1));
    }

    private String withoutLines(String text, int most) {
        var lines = new ArrayList<>(lines(text));
        var at = random.nextInt(lines.size());
        lines.subList(at, end(lines, at, most)).clear();
        return String.join("\n", lines);
    }

    /** Put in as deep as the line there. */
    private String withLines(String text, List<String> source, int most) {
        var from = random.nextInt(source.size());
        var lines = new ArrayList<>(lines(text));
        var at = random.nextInt(lines.size());
        var deeper = indent(lines.get(at)) - indent(source.get(from));
        lines.addAll(at,
                source.subList(from, end(source, from, most)).stream().map(line -> moved(line, deeper)).toList());
        return String.join("\n", lines);
    }

    private static String moved(String line, int deeper) {
        return " ".repeat(Math.max(0, indent(line) + deeper)) + line.stripLeading();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** Behind the last line that is indented under the first. */
    private static int end(List<String> lines, int first, int most) {
        var end = first + 1;
        while (end < lines.size() && end - first < most && indent(lines.get(end)) > indent(lines.get(first))) {
            end++;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
