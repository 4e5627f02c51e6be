package dipper.link;

import java.util.Optional;
import java.util.function.Consumer;

/** A line to a board. Failure is a value: what machines do never throws. */
public interface Link extends AutoCloseable {

    /** How the user names it, e.g. {@code serial:/dev/ttyUSB0}. */
    String name();

    /**
     * Opens the line; from now on whatever arrives is handed to the receiver, in order, on a thread of the link's own (in virtual time on the caller's).
     * After {@link Arrival.Lost} nothing more arrives. A line that is open or lost is closed first. Empty when open, else why not.
     */
    Optional<LinkLost> open(Consumer<Arrival> receiver);

    /** Writes all of the bytes at once, from any thread; empty when every byte was taken, else the link is lost. */
    Optional<LinkLost> write(byte[] bytes);

    @Override
    void close();
}
