package dipper.sim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recording of real firmware: what was sent, received and done to the board, each after so many of the recorder's seconds. */
record Recording(String name, double time, List<Item> items) {

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
        var bytes = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                bytes.append(text.charAt(i));
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> bytes.append('\n');
                case 'r' -> bytes.append('\r');
                default -> {
                    bytes.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
            }
        }
        return bytes.toString();
    }
}
