package dipper.sim;

import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import java.util.Optional;
import java.util.function.Consumer;

/** The line to a virtual board in virtual time; everything happens on the caller's thread. */
final class VirtualLink implements Link {

    private static final LinkLost UNPLUGGED = new LinkLost("The virtual coater is unplugged.", "Plug it in again.");
    private static final LinkLost CLOSED = new LinkLost("The line is closed.", "Open it again.");

    private final VirtualClock clock;
    private final OnOpen onOpen;
    private VirtualBoard board;
    private Consumer<Arrival> receiver;
    private boolean plugged = true;

    VirtualLink(VirtualClock clock, OnOpen onOpen) {
        this.clock = clock;
        this.onOpen = onOpen;
    }

    void connect(VirtualBoard to) {
        board = to;
    }

    @Override
    public String name() {
        return "sim:";
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> to) {
        if (!plugged) {
            return Optional.of(UNPLUGGED);
        }
        receiver = to;
        switch (onOpen) {
            case RESETS -> board.power(clock.nanos());
            case KEEPS -> {
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        if (!plugged) {
            return Optional.of(UNPLUGGED);
        }
        if (receiver == null) {
            return Optional.of(CLOSED);
        }
        for (var one : bytes) {
            board.receive(one, clock.nanos());
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        receiver = null;
    }

    /** A line from the board. */
    void arrived(byte[] line) {
        if (receiver != null) {
            receiver.accept(new Arrival.Bytes(clock.nanos(), line));
        }
    }

    void unplug() {
        plugged = false;
        var told = receiver;
        receiver = null;
        if (told != null) {
            told.accept(new Arrival.Lost(UNPLUGGED));
        }
    }

    void plugIn() {
        plugged = true;
    }
}
