package dipper.grbl;

import java.util.function.Consumer;

/**
 * Splits bytes into lines, wherever chunks were cut, and lines into replies. A line ends at LF, CR or both; empty lines are nothing; a line longer than
 * any board writes is noise up to its end, so the memory is bounded. Not safe for several threads.
 */
public final class ReplyParser {

    static final int LONGEST = 512;

    private final byte[] line = new byte[LONGEST];
    private int length;

    public void feed(byte[] bytes, Consumer<Reply> replies) {
        for (var next : bytes) {
            if (next == '\n' || next == '\r') {
                end(replies);
            } else {
                take(next);
            }
        }
    }

    /** Forgets a line that has begun, e.g. when the link is opened anew. */
    public void reset() {
        length = 0;
    }

    /** Counts one past the buffer's end, which marks the line as too long; the rest of it is dropped. */
    private void take(byte next) {
        if (length < LONGEST) {
            line[length] = next;
        }
        length = Math.min(length + 1, LONGEST + 1);
    }

    private void end(Consumer<Reply> replies) {
        var ended = length;
        length = 0;
        if (ended > LONGEST) {
            replies.accept(Lines.unknown(line, LONGEST));
        } else if (ended > 0) {
            replies.accept(line[0] == '<' ? Reports.read(line, ended) : Lines.read(line, ended));
        }
    }
}
