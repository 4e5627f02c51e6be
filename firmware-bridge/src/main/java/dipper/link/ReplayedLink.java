package dipper.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A link at whose other end a transcript answers as the board did, after the same times. It waits for each line that was sent then, and puts everything
 * after it off by as much as the line comes late; single bytes, which boards never acknowledge, are not waited for. On the agenda's thread.
 */
public final class ReplayedLink implements Link {

    /** Does things at instants of the clock. */
    @FunctionalInterface
    public interface Agenda {

        void at(long instant, Runnable action);
    }

    private static final int MOST_DIFFERENCES = 100;
    private static final LinkLost SAID_ALL =
            new LinkLost("The transcript ends here.", "There is no more in it than was recorded.");

    private final List<Entry> entries;
    private final LongSupplier clock;
    private final Agenda agenda;
    private final ArrayDeque<String> early = new ArrayDeque<>();
    private final List<String> differences = new ArrayList<>();
    private Consumer<Arrival> receiver = _ -> {
    };
    private int next;
    /** What has to be added to a recorded instant. */
    private long shift;
    /** The entry that is on the agenda. */
    private int planned = -1;
    /** Counts openings and closings: what was planned before the last one is void. */
    private int opening;

    public ReplayedLink(Transcript transcript, LongSupplier clock, Agenda agenda) {
        this.entries = transcript.entries();
        this.clock = clock;
        this.agenda = agenda;
    }

    @Override
    public String name() {
        return "transcript:";
    }

    /** Goes on with what came after the next opening in the transcript, or at its beginning where none is in it. */
    @Override
    public Optional<LinkLost> open(Consumer<Arrival> to) {
        receiver = to;
        opening++;
        planned = -1;
        early.clear();
        var found = openingFrom(next);
        if (found < 0 && next > 0) {
            return Optional.of(SAID_ALL);
        }
        next = Math.max(0, found);
        if (next < entries.size()) {
            shift = clock.getAsLong() - entries.get(next).nanos();
        }
        next += found < 0 ? 0 : 1;
        if (next < entries.size() && entries.get(next) instanceof Entry.Happened(var _, var what)
                && what.startsWith(Transcript.NOT_OPENED)) {
            next++;
            return Optional.of(Transcript.untold(Transcript.NOT_OPENED, what));
        }
        goOn();
        return Optional.empty();
    }

    private int openingFrom(int from) {
        for (var i = from; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Happened(var _, var what) && what.equals(Transcript.OPEN)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (new Entry.Sent(0, text).isLine()) {
            early.add(text);
            goOn();
        }
        return Optional.empty();
    }

    /** Passes over what needs no waiting, and plans the next thing that has its time. */
    private void goOn() {
        while (next < entries.size()) {
            var entry = entries.get(next);
            switch (entry) {
                case Entry.Sent sent when !sent.isLine() -> next++;
                case Entry.Sent sent when early.isEmpty() -> {
                    return;
                }
                case Entry.Sent sent -> {
                    compare(sent.bytes(), early.remove());
                    shift = Math.max(shift, clock.getAsLong() - sent.nanos());
                    next++;
                }
                case Entry.Received _ -> {
                    plan(entry);
                    return;
                }
                case Entry.Happened happened when happened.what().startsWith(Transcript.LOST) -> {
                    plan(entry);
                    return;
                }
                case Entry.Happened happened when happened.what().equals(Transcript.OPEN) -> {
                    return;
                }
                case Entry.Happened _ -> next++;
            }
        }
    }

    private void plan(Entry entry) {
        if (planned == next) {
            return;
        }
        planned = next;
        var mine = opening;
        agenda.at(entry.nanos() + shift, () -> {
            if (opening == mine) {
                next++;
                deliver(entry);
                goOnIn(mine);
            }
        });
    }

    /** Unless the delivery made its receiver close the line or open it again. */
    private void goOnIn(int mine) {
        if (opening == mine) {
            goOn();
        }
    }

    private void deliver(Entry entry) {
        switch (entry) {
            case Entry.Received(var _, var bytes) ->
                    receiver.accept(new Arrival.Bytes(clock.getAsLong(), bytes.getBytes(StandardCharsets.ISO_8859_1)));
            case Entry.Happened(var _, var what) ->
                    receiver.accept(new Arrival.Lost(Transcript.untold(Transcript.LOST, what)));
            case Entry.Sent _ -> throw new IllegalStateException("what was sent is not delivered");
        }
    }

    private void compare(String recorded, String sent) {
        if (!recorded.equals(sent) && differences.size() < MOST_DIFFERENCES) {
            differences.add("recorded \"" + recorded.strip() + "\", sent \"" + sent.strip() + "\"");
        }
    }

    /** The lines that were sent otherwise than recorded, the first hundred of them. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    @Override
    public void close() {
        opening++;
        receiver = _ -> {
        };
    }
}
