package dipper.coater;

import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A board that says what it is told to, when it is told to, and keeps what was written to it. Reports alone it can answer by itself. */
final class FakeBoard implements Link {

    /** What arrives at an instant; the order of arrival is kept among equals. */
    record Due(long at, long order, Arrival arrival) {
    }

    private static final long REPORT_TAKES = 4_000_000L;

    final ArrayDeque<String> written = new ArrayDeque<>();
    final PriorityQueue<Due> due = new PriorityQueue<>(
            java.util.Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private final HandClock clock;
    private long order;
    Optional<Supplier<String>> report = Optional.empty();
    Optional<LinkLost> refusesToOpen = Optional.empty();
    Optional<LinkLost> refusesToWrite = Optional.empty();
    int asked;
    /** Happens once, right after the next write. */
    Optional<Runnable> meanwhile = Optional.empty();

    FakeBoard(HandClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fake:";
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> receiver) {
        return refusesToOpen;
    }

    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        if (refusesToWrite.isPresent()) {
            return refusesToWrite;
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        asked += text.equals("?") ? 1 : 0;
        if (text.equals("?") && report.isPresent()) {
            say(report.get().get() + "\r\n", REPORT_TAKES);
        } else {
            written.add(named(text));
        }
        var happens = meanwhile;
        meanwhile = Optional.empty();
        happens.ifPresent(Runnable::run);
        return Optional.empty();
    }

    void say(String text, long delay) {
        arrives(new Arrival.Bytes(clock.nanos() + delay, text.getBytes(StandardCharsets.ISO_8859_1)), delay);
    }

    void lose() {
        arrives(new Arrival.Lost(new LinkLost("fake: broke: the other side is gone.", "Check the cable.")), 0);
    }

    private void arrives(Arrival arrival, long delay) {
        due.add(new Due(clock.nanos() + delay, order++, arrival));
    }

    private static String named(String text) {
        return switch (text) {
            case "\u0018" -> "! 0x18";
            case "?", "!", "~" -> "! " + text;
            default -> "> " + text.replaceFirst("\n$", "").replace("\r", "\\r").replace("\n", "\\n");
        };
    }

    @Override
    public void close() {
        written.add("> closed");
    }
}
