package dipper.link;

import dipper.time.Clock;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A link whose traffic is told to a listener, entry by entry, on the thread on which it happens; bytes are told as they pass, whole lines or not. The
 * listener must be quick, and safe from any thread where the link is: {@link TranscriptFile} is both.
 */
public final class RecordedLink implements Link {

    private final Link link;
    private final Clock clock;
    private final Consumer<Entry> listener;

    public RecordedLink(Link link, Clock clock, Consumer<Entry> listener) {
        this.link = link;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> receiver) {
        tell(Transcript.OPEN);
        var failed = link.open(arrival -> {
            listener.accept(entry(arrival));
            receiver.accept(arrival);
        });
        failed.ifPresent(why -> tell(Transcript.told(Transcript.NOT_OPENED, why)));
        return failed;
    }

    private Entry entry(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Bytes(var at, var bytes) -> new Entry.Received(at, text(bytes));
            case Arrival.Lost(var why) -> new Entry.Happened(clock.nanos(), Transcript.told(Transcript.LOST, why));
        };
    }

    /** Told before it is written, so that an answer never stands before its question. */
    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        listener.accept(new Entry.Sent(clock.nanos(), text(bytes)));
        var failed = link.write(bytes);
        failed.ifPresent(why -> tell(Transcript.told(Transcript.NOT_TAKEN, why)));
        return failed;
    }

    @Override
    public void close() {
        tell(Transcript.CLOSED);
        link.close();
    }

    private void tell(String what) {
        listener.accept(new Entry.Happened(clock.nanos(), what));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
