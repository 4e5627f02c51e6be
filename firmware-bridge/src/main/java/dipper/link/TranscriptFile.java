package dipper.link;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A transcript in a file, written by a daemon thread of its own. {@link #accept} never waits, from any thread: a stalled disk delays no byte. Up to
 * 65 536 entries wait for the disk; what comes above that is missing, which the file then says.
 */
public final class TranscriptFile implements Consumer<Entry>, AutoCloseable {

    private static final int MOST_WAITING = 65_536;
    private static final long LONGEST_CLOSING = 5_000;
    private static final Entry END = new Entry.Happened(Long.MIN_VALUE, "");

    private final LinkedBlockingQueue<Entry> waiting;
    private final AtomicLong missing = new AtomicLong();
    private final BufferedWriter out;
    private final TranscriptWriter writer;
    private final Thread thread;
    private volatile String failure;

    private TranscriptFile(BufferedWriter out, TranscriptWriter writer, int mostWaiting) {
        this.waiting = new LinkedBlockingQueue<>(mostWaiting);
        this.out = out;
        this.writer = writer;
        this.thread = Thread.ofPlatform().daemon().name("transcript").unstarted(this::run);
    }

    /** Begins a file anew; throws IOException where it cannot be written. */
    public static TranscriptFile create(Path path, List<String> notes) throws IOException {
        return to(Files.newBufferedWriter(path, StandardCharsets.UTF_8), notes, MOST_WAITING);
    }

    static TranscriptFile to(BufferedWriter out, List<String> notes, int mostWaiting) throws IOException {
        var file = new TranscriptFile(out, new TranscriptWriter(out, notes), mostWaiting);
        file.thread.start();
        return file;
    }

    @Override
    public void accept(Entry entry) {
        if (!waiting.offer(entry)) {
            missing.incrementAndGet();
        }
    }

    /** Why the file is not whole, if it is not: the disk's words. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Writes what waits, at most for 5 s. */
    @Override
    public void close() {
        try {
            if (waiting.offer(END, LONGEST_CLOSING, TimeUnit.MILLISECONDS)) {
                thread.join(LONGEST_CLOSING);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("nobody interrupts the end of a run", interrupted);
        }
        if (thread.isAlive()) {
            failure = "the disk did not take it within " + LONGEST_CLOSING / 1000 + " s";
        }
    }

    private void run() {
        try (out) {
            var entry = next();
            while (!entry.equals(END)) {
                write(entry);
                entry = next();
            }
            writer.flush();
        } catch (IOException broken) {
            failure = broken.getMessage();
        }
    }

    /** The next entry; when there is none yet, what has been written goes to the disk first. */
    private Entry next() throws IOException {
        var there = waiting.poll();
        if (there != null) {
            return there;
        }
        flush();
        try {
            return waiting.take();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the transcript's thread is never interrupted", interrupted);
        }
    }

    /** After the disk has failed, entries are taken and dropped, so that nobody waits for them. */
    private void write(Entry entry) {
        if (failure != null) {
            return;
        }
        try {
            var lacking = missing.getAndSet(0);
            if (lacking > 0) {
                writer.write(
                        new Entry.Happened(entry.nanos(), lacking + " entries are missing: the disk was too slow"));
            }
            writer.write(entry);
        } catch (IOException broken) {
            failure = broken.getMessage();
        }
    }

    private void flush() {
        if (failure != null) {
            return;
        }
        try {
            out.flush();
        } catch (IOException broken) {
            failure = broken.getMessage();
        }
    }
}
