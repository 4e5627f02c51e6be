package dipper.grbl;

import dipper.grbl.Reply.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads every line but reports, which alone come often enough to be read without text. */
final class Lines {

    private static final Reply OK = new Reply.Ok();
    private static final byte[] OK_BYTES = {'o', 'k'};
    private static final Pattern BANNER = Pattern.compile("Grbl(HAL)? .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTING = Pattern.compile("\\$([0-9]{1,4})=(.*)");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^:\\]]+):(.*)]");
    private static final Pattern PLACE = Pattern.compile("G(5[4-9](\\.[1-3])?|28|30|92)");
    private static final int SHOWN = 60;

    private Lines() {}

    static Reply read(byte[] line, int length) {
        if (length == 2 && new Scan(line, 0, 2).skip(OK_BYTES)) {
            return OK;
        }
        for (var index = 0; index < length; index++) {
            if (line[index] < ' ' || line[index] == 0x7F) {
                return unknown(line, length);
            }
        }
        var text = new String(line, 0, length, StandardCharsets.US_ASCII);
        return switch (text.charAt(0)) {
            case 'e' ->
                    text.startsWith("error:") ? new Reply.Refused(number(text.substring(6))) : unknown(line, length);
            case 'A' -> text.startsWith("ALARM:") ? new Reply.Alarm(number(text.substring(6))) : unknown(line, length);
            case '$' -> setting(text, unknown(line, length));
            case '[' -> brackets(text, unknown(line, length));
            default -> BANNER.matcher(text).matches() ? new Reply.Banner(text) : unknown(line, length);
        };
    }

    static Unknown unknown(byte[] line, int length) {
        var text = new StringBuilder();
        for (var index = 0; index < Math.min(length, SHOWN); index++) {
            text.append(line[index] >= ' ' && line[index] < 0x7F ? (char) line[index] : '.');
        }
        return new Unknown(length > SHOWN ? text.append("...").toString() : text.toString());
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static Reply setting(String text, Reply otherwise) {
        var parts = SETTING.matcher(text);
        return parts.matches() ? new Reply.Setting(Integer.parseInt(parts.group(1)), parts.group(2)) : otherwise;
    }

    private static Reply brackets(String text, Reply otherwise) {
        var parts = BRACKETS.matcher(text);
        if (!parts.matches()) {
            return otherwise;
        }
        var name = parts.group(1);
        var value = parts.group(2);
        return switch (name) {
            case "VER" -> new Reply.Version(value);
            case "OPT" -> new Reply.Options(value);
            case "GC" -> new Reply.Modal(value);
            case "MSG" -> new Reply.Message(value);
            default -> PLACE.matcher(name).matches() ? offset(name, value, otherwise) : new Reply.Told(name, value);
        };
    }

    /** Axes after the third are skipped. */
    private static Reply offset(String name, String values, Reply otherwise) {
        var bytes = values.getBytes(StandardCharsets.US_ASCII);
        var scan = new Scan(bytes, 0, bytes.length);
        var x = scan.millionths();
        scan.want(',');
        var y = scan.millionths();
        scan.want(',');
        var z = scan.millionths();
        while (scan.skip(',')) {
            scan.millionths();
        }
        return scan.ended() ? new Reply.Offset(name, x, y, z) : otherwise;
    }
}
