package dipper.sim;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** The board's transmit side: lines queue on the wire and arrive when their last byte has passed. */
final class Outgoing {

    private static final int TRANSMIT_RING = 104;

    @SuppressWarnings("ArrayRecordComponent")
    private record Parcel(long arrival, byte[] line) {
    }

    private final long perByte;
    private final Consumer<byte[]> sink;
    private final ArrayDeque<Parcel> parcels = new ArrayDeque<>();
    private long wireFree;

    Outgoing(Latency latency, Consumer<byte[]> sink) {
        this.perByte = latency.perByte();
        this.sink = sink;
    }

    void send(String text, long now) {
        send(new Text().put(text), now);
    }

    void send(Text text, long now) {
        var line = text.line();
        wireFree = Math.max(now, wireFree) + line.length * perByte;
        parcels.add(new Parcel(wireFree, line));
    }

    /** When the last line sent fits into the transmit ring, so that the main loop goes on. */
    long roomAt() {
        return wireFree - TRANSMIT_RING * perByte;
    }

    long nextInstant() {
        var first = parcels.peek();
        return first == null ? Long.MAX_VALUE : first.arrival();
    }

    void deliver(long now) {
        while (nextInstant() <= now) {
            sink.accept(parcels.remove().line());
        }
    }

    /** What was on its way when the power went. */
    void clear(long now) {
        parcels.clear();
        wireFree = now;
    }
}
