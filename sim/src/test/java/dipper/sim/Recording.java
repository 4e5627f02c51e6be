package dipper.sim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A recording of real firmware: what was sent, received and done to the board, each after so many of the recorder's seconds. */
record Recording(String name, double time, List<Item> items) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(n|r|x[0-9A-F]{2})");

    enum Kind {
        SENT, BYTES, RECEIVED, DONE
    }

    /** {@code text} as it stands behind the mark, escapes resolved. */
    record Item(int line, double seconds, Kind kind, String text) {
    }

    static Recording read(Path file) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        var items = new ArrayList<Item>();
        var time = 0.8;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("# time ")) {
                time = Double.parseDouble(line.substring(7));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                items.add(item(i + 1, line));
            }
        }
        return new Recording(file.getFileName().toString(), time, List.copyOf(items));
    }

    private static Item item(int number, String line) {
        var seconds = Double.parseDouble(line.substring(0, 8).strip());
        var mark = line.substring(9).split(" ", 2);
        var rest = mark.length > 1 ? mark[1] : "";
        return switch (mark[0]) {
            case ">" -> new Item(number, seconds, Kind.SENT, rest + "\n");
            case ">>" -> new Item(number, seconds, Kind.BYTES, unescape(rest));
            case "!" -> new Item(number, seconds, Kind.BYTES,
                    String.valueOf((char) Integer.parseInt(rest.substring(2, 4), 16)));
            case "<" -> new Item(number, seconds, Kind.RECEIVED, rest);
            case "#" -> new Item(number, seconds, Kind.DONE, rest);
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> switch (found.group().charAt(1)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            default -> String.valueOf((char) Integer.parseInt(found.group().substring(2), 16));
        });
    }
}
