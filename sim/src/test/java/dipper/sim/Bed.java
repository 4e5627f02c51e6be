package dipper.sim;

import dipper.link.Arrival;
import dipper.rig.Rig;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A virtual coater on the test bed: lines go in, lines come out, time passes as asked. */
final class Bed {

    static final long MS = 1_000_000L;
    static final long S = 1_000_000_000L;

    final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T08:00:00Z"));
    final List<Diary> diary = new ArrayList<>();
    final VirtualBoard board;
    private final List<String> lines = new ArrayList<>();
    private final List<Long> instants = new ArrayList<>();
    private final VirtualLink link = new VirtualLink(clock, OnOpen.KEEPS);

    private Bed(VirtualBoard board) {
        this.board = board;
        link.connect(board);
        clock.attach(board);
        link.open(arrival -> {
            if (arrival instanceof Arrival.Bytes bytes) {
                lines.add(new String(bytes.bytes(), StandardCharsets.US_ASCII).stripTrailing());
                instants.add(clock.nanos());
            }
        });
    }

    static Bed of(Settings settings) {
        var holder = new Bed[1];
        var bed = new Bed(VirtualBoard.of(settings, Latency.UNO, line -> holder[0].link.arrived(line)));
        holder[0] = bed;
        return bed;
    }

    static Bed of(Rig rig) {
        return of(rig, Settings.of(rig));
    }

    static Bed of(Rig rig, Settings settings) {
        var holder = new Bed[1];
        var tank = new Tank(rig, Set.of(1, 2), entry -> holder[0].diary.add(entry));
        holder[0] = new Bed(VirtualBoard.of(rig, settings, tank, Latency.UNO, line -> holder[0].link.arrived(line)));
        return holder[0];
    }

    /** A homed coater, nothing left to read. */
    static Bed homed(Rig rig) {
        var bed = of(rig);
        bed.ask("$H");
        return bed;
    }

    /** Sends a line and waits until nothing more happens by itself; what came back. */
    List<String> ask(String line) {
        send(line + "\n");
        return rest();
    }

    /** Sends bytes, each character one, without waiting. */
    void send(String bytes) {
        link.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Waits until nothing more happens by itself. */
    List<String> rest() {
        while (board.nextInstant() != Long.MAX_VALUE) {
            clock.advanceTo(board.nextInstant());
        }
        return taken();
    }

    /** Lets so much time pass. */
    List<String> pass(long nanos) {
        clock.advanceTo(clock.nanos() + nanos);
        return taken();
    }

    /** When the last line came. */
    long lastLineAt() {
        return instants.getLast();
    }

    /** The report to a {@code ?}, 10 ms later. */
    String report() {
        send("?");
        return pass(10 * MS).getLast();
    }

    private List<String> taken() {
        var all = List.copyOf(lines);
        lines.clear();
        return all;
    }
}
