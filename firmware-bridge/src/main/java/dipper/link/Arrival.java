package dipper.link;

/** What comes out of a link. */
public sealed interface Arrival {

    /** Some bytes, at least one; the array belongs to the receiver. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared: a copy per chunk would serve nobody
    record Bytes(byte[] bytes) implements Arrival {
    }

    /** The other side is gone; nothing more comes. */
    record Lost(LinkLost why) implements Arrival {
    }
}
