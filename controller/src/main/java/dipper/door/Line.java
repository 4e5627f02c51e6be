package dipper.door;

import dipper.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One JSON object a line, over a channel. */
final class Line {

    private static final int LONGEST = 16_384;

    private Line() {}

    static void write(SocketChannel channel, Map<String, Object> object) throws IOException {
        var bytes = ByteBuffer.wrap((Json.line(object) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Throws IOException where the channel ends before the line, or the line is too long or no object. */
    static Map<String, Object> read(SocketChannel channel) throws IOException {
        var line = new ByteArrayOutputStream();
        var one = ByteBuffer.allocate(1);
        while (line.size() < LONGEST) {
            one.clear();
            if (channel.read(one) < 0) {
                throw new IOException("the line ended in the middle");
            }
            if (one.get(0) == '\n') {
                return object(line.toString(StandardCharsets.UTF_8));
            }
            line.write(one.get(0));
        }
        throw new IOException("a line has at most " + LONGEST + " bytes");
    }

    private static Map<String, Object> object(String text) throws IOException {
        try {
            return Json.read(text);
        } catch (UncheckedIOException noObject) {
            throw new IOException("no JSON object", noObject);
        }
    }
}
