package dipper.link;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An entry as a line of a transcript; {@link Transcript} shows what such lines look like. */
final class EntryText {

    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,9})?) (>>|<<|[><!#])(?: (.*))?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([nr\\\\])|x([0-9A-Fa-f]{2}))");
    private static final Pattern WRONG_ESCAPE = Pattern.compile("\\\\(?![nr\\\\]|x[0-9A-Fa-f]{2})");
    private static final Pattern REAL_TIME = Pattern.compile("0x([0-9A-Fa-f]{2})(?: .*)?");
    private static final long SECOND = 1_000_000_000L;

    private EntryText() {}

    static String of(Entry entry, long origin) {
        return seconds(entry.nanos() - origin) + switch (entry) {
            case Entry.Sent(var _, var bytes) -> sent(bytes);
            case Entry.Received(var _, var bytes) -> received(bytes);
            case Entry.Happened(var _, var what) -> "# " + what.replaceAll("[\\r\\n]", " ");
        };
    }

    /** To the nanosecond, so that virtual time can be played back; by hand, since there are millions of them. */
    private static String seconds(long nanos) {
        var fraction = Long.toString(SECOND + Math.floorMod(nanos, SECOND));
        var whole = Long.toString(Math.floorDiv(nanos, SECOND));
        return " ".repeat(Math.max(0, 5 - whole.length())) + whole + "." + fraction.substring(1) + " ";
    }

    private static String sent(String bytes) {
        if (bytes.length() == 1 && bytes.charAt(0) != '\n') {
            var one = bytes.charAt(0);
            return String.format(Locale.ROOT, "! 0x%02X%s", (int) one, one > ' ' && one < 0x7F ? " " + one : "");
        }
        var text = bytes.endsWith("\n") ? bytes.substring(0, bytes.length() - 1) : bytes;
        return bytes.endsWith("\n") && plain(text) ? marked(">", text) : ">> " + escaped(bytes);
    }

    private static String received(String bytes) {
        var text = bytes.endsWith("\r\n") ? bytes.substring(0, bytes.length() - 2) : bytes;
        return bytes.endsWith("\r\n") && plain(text) ? marked("<", text) : "<< " + escaped(bytes);
    }

    private static String marked(String mark, String text) {
        return text.isEmpty() ? mark : mark + " " + text;
    }

    /** Printable, and with no blank at its ends that an editor would take away. */
    private static boolean plain(String text) {
        return text.equals(text.strip()) && text.chars().allMatch(one -> one >= ' ' && one < 0x7F);
    }

    private static String escaped(String bytes) {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.length(); i++) {
            var one = bytes.charAt(i);
            switch (one) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (one < ' ' || one >= 0x7F || (one == ' ' && (i == 0 || i == bytes.length() - 1))) {
                        text.append(String.format(Locale.ROOT, "\\x%02X", (int) one));
                    } else {
                        text.append(one);
                    }
                }
            }
        }
        return text.toString();
    }

    /** The entry that a line tells, or empty where it is none. */
    static Optional<Entry> read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var nanos = new BigDecimal(parts.group(1)).movePointRight(9).longValueExact();
        var rest = parts.group(3) == null ? "" : parts.group(3);
        return switch (parts.group(2)) {
            case ">" -> Optional.of(new Entry.Sent(nanos, rest + "\n"));
            case "<" -> Optional.of(new Entry.Received(nanos, rest + "\r\n"));
            case ">>" -> unescaped(rest).map(bytes -> new Entry.Sent(nanos, bytes));
            case "<<" -> unescaped(rest).map(bytes -> new Entry.Received(nanos, bytes));
            case "!" -> realTime(rest).map(bytes -> new Entry.Sent(nanos, bytes));
            default -> Optional.of(new Entry.Happened(nanos, rest));
        };
    }

    private static Optional<String> realTime(String text) {
        var parts = REAL_TIME.matcher(text);
        return parts.matches() ? Optional.of(character(parts.group(1))) : Optional.empty();
    }

    private static Optional<String> unescaped(String text) {
        if (WRONG_ESCAPE.matcher(text.replace("\\\\", "")).find()) {
            return Optional.empty();
        }
        return Optional.of(ESCAPE.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                found.group(2) != null ? character(found.group(2)) : switch (found.group(1).charAt(0)) {
                    case 'n' -> "\n";
                    case 'r' -> "\r";
                    default -> "\\";
                })));
    }

    private static String character(String hex) {
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }
}
