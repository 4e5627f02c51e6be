package dipper.time;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An inbox over the wall clock: a bounded queue between the threads that post and the one that takes. */
public final class QueueInbox<E> implements Inbox<E> {

    private static final int CAPACITY = 65_536;

    private final Clock clock;
    private final LinkedBlockingQueue<E> queue = new LinkedBlockingQueue<>(CAPACITY);

    public QueueInbox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<E> next(long deadline) {
        try {
            return Optional.ofNullable(queue.poll(Math.max(0, deadline - clock.nanos()), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the inbox's thread is never interrupted", interrupted);
        }
    }

    @Override
    public void post(E entry) {
        queue.add(entry);
    }
}
