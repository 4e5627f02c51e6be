package dipper.sim;

/** Bytes on their way to the board, one after the other at the line's speed. */
final class Incoming {

    private static final int CAPACITY = 1 << 16;

    private final long perByte;
    private final byte[] bytes = new byte[CAPACITY];
    private int first;
    private int count;
    private long firstArrival = Long.MAX_VALUE;

    Incoming(Latency latency) {
        this.perByte = latency.perByte();
    }

    /** Puts a byte on the wire; above 64 KiB of them the port's own buffer is full and it is gone. */
    void send(byte one, long now) {
        if (count == CAPACITY) {
            return;
        }
        if (count == 0) {
            firstArrival = now + perByte;
        }
        bytes[first + count & CAPACITY - 1] = one;
        count++;
    }

    int room() {
        return CAPACITY - count;
    }

    long nextInstant() {
        return firstArrival;
    }

    /** Takes the byte that has arrived. */
    byte take() {
        var one = bytes[first];
        first = first + 1 & CAPACITY - 1;
        count--;
        firstArrival = count == 0 ? Long.MAX_VALUE : firstArrival + perByte;
        return one;
    }

    void clear() {
        count = 0;
        firstArrival = Long.MAX_VALUE;
    }
}
