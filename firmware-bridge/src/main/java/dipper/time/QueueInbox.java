package dipper.time;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An inbox over the wall clock: a bounded queue between the threads that post and the one that takes. */
public final class QueueInbox<E> implements Inbox<E> {

    private static final int CAPACITY = 65_536;
    private static final long LOOKS_UP = 500_000_000L;

    private final Clock clock;
    private final LinkedBlockingQueue<E> queue = new LinkedBlockingQueue<>(CAPACITY);

    public QueueInbox(Clock clock) {
        this.clock = clock;
    }

    /** A wait of the JVM stands still while the machine sleeps, so that no single one is long. */
    @Override
    public Optional<E> next(long deadline) {
        try {
            var left = deadline - clock.nanos();
            var entry = queue.poll(Math.clamp(left, 0, LOOKS_UP), TimeUnit.NANOSECONDS);
            while (entry == null && left > LOOKS_UP) {
                left = deadline - clock.nanos();
                entry = queue.poll(Math.clamp(left, 0, LOOKS_UP), TimeUnit.NANOSECONDS);
            }
            return Optional.ofNullable(entry);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the inbox's thread is never interrupted", interrupted);
        }
    }

    @Override
    public void post(E entry) {
        queue.add(entry);
    }
}
