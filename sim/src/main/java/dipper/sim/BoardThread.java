package dipper.sim;

import dipper.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/** The thread that owns a board over the wall clock: sleeps until the board's next instant or until somebody wants something of it. */
final class BoardThread {

    private static final int MOST_WAITING = 64;
    private static final long LONGEST_SLEEP = 1_000_000_000L;

    private final Clock clock;
    private final Function<Consumer<byte[]>, VirtualBoard> maker;
    private final LinkedBlockingQueue<ObjLongConsumer<VirtualBoard>> wishes = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "board");
    private final long origin;
    private VirtualBoard board;
    private volatile boolean stopped;

    BoardThread(Clock clock, Function<Consumer<byte[]>, VirtualBoard> maker) {
        this.clock = clock;
        this.maker = maker;
        this.origin = clock.nanos();
        thread.setDaemon(true);
    }

    void start(Consumer<byte[]> sink) {
        board = maker.apply(sink);
        thread.start();
    }

    /** Waits while 64 others wait, which slows a client down that sends faster than the line is. */
    void act(ObjLongConsumer<VirtualBoard> wish) {
        try {
            wishes.put(wish);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the server's threads are never interrupted", interrupted);
        }
    }

    void stop() {
        stopped = true;
        var woken = wishes.offer((_, _) -> {
        });
        if (!woken || Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the server's threads are never interrupted", interrupted);
        }
    }

    private void run() {
        while (!stopped) {
            var now = now();
            board.advance(now);
            var wish = await(Math.min(LONGEST_SLEEP, board.nextInstant() - now));
            if (wish != null) {
                now = now();
                board.advance(now);
                wish.accept(board, now);
            }
        }
        // Whoever still waits for room goes on to find the socket closed.
        wishes.clear();
    }

    private long now() {
        return clock.nanos() - origin;
    }

    private ObjLongConsumer<VirtualBoard> await(long nanos) {
        try {
            if (board.room() < ClientLine.CHUNK) {
                TimeUnit.NANOSECONDS.sleep(nanos);
                return null;
            }
            return wishes.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the server's threads are never interrupted", interrupted);
        }
    }
}
