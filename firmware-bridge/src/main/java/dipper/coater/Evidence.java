package dipper.coater;

import dipper.time.Clock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

/**
 * The last that was said on the line, both ways, for whoever asks why. Any thread notes, and none waits for another; the oldest is forgotten.
 */
final class Evidence {

    private static final int CHUNKS = 64;
    private static final int SHOWN = 12;
    private static final int LONGEST = 90;

    private enum Side {
        WRITTEN, HEARD
    }

    private record Chunk(long at, Side side, String text) {
    }

    private final Clock clock;
    private final AtomicReferenceArray<Chunk> chunks = new AtomicReferenceArray<>(CHUNKS);
    private final AtomicLong noted = new AtomicLong();

    Evidence(Clock clock) {
        this.clock = clock;
    }

    void written(byte[] bytes) {
        note(clock.nanos(), Side.WRITTEN, bytes);
    }

    void heard(byte[] bytes, long at) {
        note(at, Side.HEARD, bytes);
    }

    private void note(long at, Side side, byte[] bytes) {
        var chunk = new Chunk(at, side, new String(bytes, StandardCharsets.ISO_8859_1));
        chunks.set((int) (noted.getAndIncrement() % CHUNKS), chunk);
    }

    void forget() {
        noted.set(0);
        for (var index = 0; index < CHUNKS; index++) {
            chunks.set(index, null);
        }
    }

    /** The last lines, oldest first: how many seconds before now, the direction ({@code >} a line, {@code !} a byte, {@code <} heard), the text. */
    List<String> lines() {
        var now = clock.nanos();
        var lines = new ArrayList<String>();
        var heard = new StringBuilder();
        var heardAt = now;
        var count = noted.get();
        for (var index = Math.max(0, count - CHUNKS); index < count; index++) {
            var chunk = chunks.get((int) (index % CHUNKS));
            if (chunk == null) {
                continue;
            }
            switch (chunk.side()) {
                case WRITTEN -> lines.add(line(now - chunk.at(), chunk.text().length() == 1 ? '!' : '>',
                        chunk.text().replaceFirst("\n$", "")));
                case HEARD -> {
                    heardAt = heard.isEmpty() ? chunk.at() : heardAt;
                    heard.append(chunk.text());
                    for (var end = heard.indexOf("\n"); end >= 0; end = heard.indexOf("\n")) {
                        add(lines, now - heardAt, heard.substring(0, end));
                        heard.delete(0, end + 1);
                        heardAt = chunk.at();
                    }
                }
            }
        }
        add(lines, now - heardAt, heard.toString());
        return List.copyOf(lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    }

    private static void add(List<String> lines, long ago, String heard) {
        var text = heard.replaceFirst("\r+$", "");
        if (!text.isEmpty()) {
            lines.add(line(ago, '<', text));
        }
    }

    private static String line(long ago, char direction, String said) {
        var text = printable(said);
        return String.format(Locale.ROOT, "-%.3f s %c %s", ago / 1e9, direction,
                text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
    }

    private static String printable(String said) {
        return said.chars().mapToObj(next -> next >= ' ' && next < 0x7F
                ? Character.toString(next)
                : String.format(Locale.ROOT, "\\x%02x", next)).collect(Collectors.joining());
    }
}
