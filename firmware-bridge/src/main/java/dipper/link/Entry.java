package dipper.link;

/** One thing that happened on a line, in ns of whatever clock it was recorded by; bytes as a text in which each character is one of them. */
public sealed interface Entry {

    long nanos();

    /** Bytes written to the board, as they were handed to the link. */
    record Sent(long nanos, String bytes) implements Entry {

        /** Whether it is a line: its end is there, and no other inside. */
        boolean isLine() {
            return bytes.indexOf('\n') == bytes.length() - 1 && !bytes.isEmpty();
        }
    }

    /** Bytes that came from the board. */
    record Received(long nanos, String bytes) implements Entry {
    }

    /** What else happened: {@code open}, {@code closed}, {@code lost: why}, or what somebody did to the board. */
    record Happened(long nanos, String what) implements Entry {
    }
}
