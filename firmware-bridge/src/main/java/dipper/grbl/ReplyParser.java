package dipper.grbl;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Splits bytes into lines, wherever chunks were cut, and lines into replies. A line ends at LF, CR or both; empty lines are nothing; a line longer than
 * any board writes is noise up to its end, so the memory is bounded. Not safe for several threads.
 */
public final class ReplyParser {

    static final int LONGEST = 512;

    private final byte[] line = new byte[LONGEST];
    private int length;
    /** The last report and its line: a board at rest says the same again and again. */
    private Reply report = new Reply.Unknown("");
    private byte[] reported = {};

    public void feed(byte[] bytes, Consumer<Reply> replies) {
        var from = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                take(bytes, from, at);
                end(replies);
                from = at + 1;
            }
        }
        take(bytes, from, bytes.length);
    }

    /** The beginning of a line that is longer than any board writes and has not ended yet. */
    public Optional<Reply> endless() {
        return length > LONGEST ? Optional.of(Lines.unknown(line, LONGEST)) : Optional.empty();
    }

    /** Forgets a line that has begun, e.g. when the link is opened anew. */
    public void reset() {
        length = 0;
    }

    /** Counts one past the buffer's end, which marks the line as too long; the rest of it is dropped. */
    private void take(byte[] bytes, int from, int to) {
        var place = Math.min(length, LONGEST);
        System.arraycopy(bytes, from, line, place, Math.min(to - from, LONGEST - place));
        length = Math.min(length + to - from, LONGEST + 1);
    }

    private void end(Consumer<Reply> replies) {
        var ended = length;
        length = 0;
        if (ended > LONGEST) {
            replies.accept(Lines.unknown(line, LONGEST));
        } else if (ended > 0) {
            replies.accept(line[0] == '<' ? report(ended) : Lines.read(line, ended));
        }
    }

    private Reply report(int ended) {
        if (!Arrays.equals(line, 0, ended, reported, 0, reported.length)) {
            report = Reports.read(line, ended);
            reported = Arrays.copyOf(line, ended);
        }
        return report;
    }
}
