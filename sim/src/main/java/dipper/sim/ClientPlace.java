package dipper.sim;

import dipper.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where one client's cable is plugged in, or nobody's. Any thread; nobody is spoken to while the lock is held. */
final class ClientPlace {

    /** How long a newcomer waits for one who is there: who closes his connection and opens another is heard before his leaving is seen. */
    private static final long LEAVING = 250_000_000L;

    /** Whether anybody can connect. */
    private enum Plug {
        IN, OUT, CLOSED
    }

    private final Clock clock;
    private final Object lock = new Object();
    private Optional<ClientLine> client = Optional.empty();
    private Plug plug = Plug.IN;

    ClientPlace(Clock clock) {
        this.clock = clock;
    }

    /** Whether the client has it now; one who is just leaving is waited for. */
    boolean isTakenBy(ClientLine line) {
        var until = clock.nanos() + LEAVING;
        synchronized (lock) {
            for (var left = LEAVING; client.isPresent() && plug == Plug.IN && left > 0; left = until - clock.nanos()) {
                await(left);
            }
            var free = client.isEmpty() && plug == Plug.IN;
            client = free ? Optional.of(line) : client;
            return free;
        }
    }

    private void await(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(lock, nanos);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the server's threads are never interrupted", interrupted);
        }
    }

    /** Whether it was the client's, and is free now. */
    boolean isLeftBy(ClientLine line) {
        synchronized (lock) {
            var there = client.filter(line::equals).isPresent();
            client = there ? Optional.empty() : client;
            lock.notifyAll();
            return there;
        }
    }

    Optional<ClientLine> client() {
        synchronized (lock) {
            return client;
        }
    }

    /** Nobody gets in any more, and it is free as soon as the cable is back; who was there is to be told. */
    Optional<ClientLine> unplug() {
        return change(Plug.OUT);
    }

    void plugIn() {
        change(Plug.IN);
    }

    /** As unplugged, for good. */
    Optional<ClientLine> close() {
        return change(Plug.CLOSED);
    }

    private Optional<ClientLine> change(Plug to) {
        synchronized (lock) {
            plug = plug == Plug.CLOSED ? plug : to;
            var leaving = plug == Plug.IN ? Optional.<ClientLine>empty() : client;
            client = plug == Plug.IN ? client : Optional.empty();
            lock.notifyAll();
            return leaving;
        }
    }
}
