package dipper.sim;

import dipper.time.Inbox;
import java.util.ArrayDeque;
import java.util.Optional;

/** An inbox over virtual time: to wait on it is what makes time pass. For one thread. */
public final class VirtualInbox<E> implements Inbox<E> {

    private static final int CAPACITY = 65_536;

    private final VirtualClock clock;
    private final ArrayDeque<E> entries = new ArrayDeque<>();

    public VirtualInbox(VirtualClock clock) {
        this.clock = clock;
    }

    /** An entry that is there, at once; else whatever happens first makes time pass until one is posted or the deadline is reached. */
    @Override
    public Optional<E> next(long deadline) {
        while (entries.isEmpty()) {
            if (!clock.step(deadline)) {
                return Optional.empty();
            }
        }
        return Optional.of(entries.remove());
    }

    @Override
    public void post(E entry) {
        if (entries.size() == CAPACITY) {
            throw new IllegalStateException("nobody takes from this inbox");
        }
        entries.add(entry);
    }
}
