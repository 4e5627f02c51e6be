package dipper.link;

/** What comes out of a link. */
public sealed interface Arrival {

    /**
     * Some bytes, at least one; the array belongs to the receiver. They are dated where they are read, in {@code Clock.nanos()}, so that whoever takes
     * them late still knows when they came.
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared: a copy per chunk would serve nobody
    record Bytes(long at, byte[] bytes) implements Arrival {
    }

    /** The other side is gone; nothing more comes. */
    record Lost(LinkLost why) implements Arrival {
    }
}
