package dipper.sim;

import dipper.link.Arrival;
import dipper.sim.Recording.Item;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Does to the virtual board what was done to the real one, and notes every line that comes out otherwise. */
final class Replay {

    private static final long PATIENCE = 120_000_000_000L;

    private static final double SHORT = 0.1;
    private static final String STOPS = "!\u0018\u0084\u0085";

    private final Recording recording;
    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private final VirtualLink link = new VirtualLink(clock, OnOpen.KEEPS);
    private final VirtualBoard board;
    private final ArrayDeque<String> received = new ArrayDeque<>();
    private final List<String> differences = new ArrayList<>();
    private long arrivedAt;
    private boolean interrupted;
    private boolean ended;
    private double anchorSeconds;
    private long anchor;

    private Replay(Recording recording, Settings settings) {
        this.recording = recording;
        this.board = VirtualBoard.of(settings, Latency.UNO.booting(1_000_000), line -> {
            arrivedAt = clock.nanos();
            link().arrived(line);
        });
        link.connect(board);
        clock.attach(board);
        link.open(this::arrived);
    }

    private VirtualLink link() {
        return link;
    }

    private void arrived(Arrival arrival) {
        received.add(switch (arrival) {
            case Arrival.Bytes bytes -> new String(bytes.bytes(), StandardCharsets.US_ASCII).stripTrailing();
            case Arrival.Lost _ -> "(end of file)";
        });
    }

    static List<String> differences(Recording recording, Settings settings) {
        var replay = new Replay(recording, settings);
        for (var item : recording.items()) {
            replay.take(item);
        }
        replay.clock.advanceTo(replay.clock.nanos() + 50_000_000L);
        for (var surplus : replay.received) {
            replay.differences.add(recording.name() + ": nothing more, but " + surplus);
        }
        return replay.differences;
    }

    private void take(Item item) {
        switch (item.kind()) {
            case SENT, BYTES -> {
                pass(item);
                interrupted |= STOPS.indexOf(item.text().charAt(0)) >= 0;
                var _ = link.write(item.text().getBytes(StandardCharsets.ISO_8859_1));
            }
            case DONE -> {
                pass(item);
                interrupted |= item.text().startsWith("board: limit z");
                done(item.text());
            }
            case RECEIVED -> {
                // The recorder saw the end twice, reading twice.
                if (!(item.text().equals("(end of file)") && ended)) {
                    compare(item);
                }
                ended |= item.text().equals("(end of file)");
            }
        }
    }

    /** Lets as much time pass since the last item as passed then, at the recorder's pace. */
    private void pass(Item item) {
        anchor = Math.max(clock.nanos(),
                anchor + Math.round((item.seconds() - anchorSeconds) * recording.time() * 1e9));
        anchorSeconds = item.seconds();
        clock.advanceTo(anchor);
    }

    private void done(String what) {
        var now = clock.nanos();
        switch (what) {
            case "open", "board: power" -> board.power(now);
            case "board: limit y off" -> board.limit(Motor.Y, LimitInput.OFF, now);
            case "board: limit z on" -> board.limit(Motor.Z, LimitInput.ON, now);
            case "board: limit z auto" -> board.limit(Motor.Z, LimitInput.AUTO, now);
            case "board: stall z 1" -> board.stall(Motor.Z, now);
            case "board: stall z 0" -> board.release(Motor.Z, now);
            case "board: unplug" -> link.unplug();
            default -> {
            }
        }
    }

    private void compare(Item item) {
        var limit = clock.nanos() + PATIENCE;
        var going = received.isEmpty();
        while (going) {
            going = clock.step(limit) && received.isEmpty();
        }
        var line = received.isEmpty() ? "(nothing)" : received.remove();
        if (!ReportTolerance.same(item.text(), line, interrupted)) {
            differences.add(recording.name() + ":" + item.line() + ": " + item.text() + " but " + line);
        }
        follow(item);
    }

    /** A long wait took its own time here; short ones keep the recorder's pace. */
    private void follow(Item item) {
        var gap = item.seconds() - anchorSeconds;
        var paced = anchor + Math.round(gap * recording.time() * 1e9);
        anchor = gap < SHORT ? Math.max(arrivedAt, paced) : arrivedAt;
        anchorSeconds = item.seconds();
    }
}
