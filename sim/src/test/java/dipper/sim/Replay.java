package dipper.sim;

import dipper.link.Arrival;
import dipper.link.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Does to the virtual board what was done to the real one, and notes every line that comes out otherwise. */
final class Replay {

    private static final long PATIENCE = 120_000_000_000L;

    private static final long SHORT = 100_000_000L;
    private static final String STOPS = "!\u0018\u0084\u0085";

    private final Recording recording;
    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private final VirtualLink link = new VirtualLink(clock, OnOpen.KEEPS);
    private final VirtualBoard board;
    private final ArrayDeque<String> received = new ArrayDeque<>();
    private final List<String> differences = new ArrayList<>();
    private long arrivedAt;
    private boolean interrupted;
    /** The last entry's instant, there and here. */
    private long anchored;
    private long anchor;

    private Replay(Recording recording, Settings settings) {
        this.recording = recording;
        this.board = VirtualBoard.of(settings, latency(settings), line -> {
            arrivedAt = clock.nanos();
            link().arrived(line);
        });
        link.connect(board);
        clock.attach(board);
        link.open(this::arrived);
    }

    /** The grblHAL simulator has no serial line, looks at its input every 20 ms and prepares 90 ms of steps ahead. */
    private static Latency latency(Settings settings) {
        return switch (settings.firmware()) {
            case GRBL, GRBL_SINGLE_AXIS -> Latency.UNO.booting(1_000_000);
            case GRBLHAL -> new Latency(1_000, 10_000_000, 10_000_000, 10_000_000, 0, 90_000_000, 500_000, 1_000_000);
        };
    }

    private VirtualLink link() {
        return link;
    }

    private void arrived(Arrival arrival) {
        received.add(switch (arrival) {
            case Arrival.Bytes bytes -> new String(bytes.bytes(), StandardCharsets.US_ASCII).stripTrailing();
            case Arrival.Lost _ -> "(lost)";
        });
    }

    static List<String> differences(Recording recording, Settings settings) {
        var replay = new Replay(recording, settings);
        for (var entry : recording.entries()) {
            replay.take(entry);
        }
        replay.clock.advanceTo(replay.clock.nanos() + 50_000_000L);
        for (var surplus : replay.received) {
            replay.differences.add("nothing more, but " + surplus);
        }
        return replay.differences;
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.Sent(var at, var bytes) -> {
                pass(at);
                interrupted |= STOPS.indexOf(bytes.charAt(0)) >= 0;
                var _ = link.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            }
            case Entry.Happened(var at, var what) when what.startsWith("lost: ") -> compare(at, "(lost)");
            case Entry.Happened(var at, var what) -> {
                pass(at);
                interrupted |= what.startsWith("board: limit z");
                done(what);
            }
            case Entry.Received(var at, var bytes) -> compare(at, bytes.stripTrailing());
        }
    }

    /** Lets as much time pass since the last entry as passed then, at the recorder's pace. */
    private void pass(long at) {
        anchor = Math.max(clock.nanos(), anchor + Math.round((at - anchored) * recording.time()));
        anchored = at;
        clock.advanceTo(anchor);
    }

    private void done(String what) {
        var now = clock.nanos();
        switch (what) {
            case "open", "board: power" -> board.power(now);
            case "board: memory unreadable" -> board.spoilMemory();
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

    private void compare(long at, String expected) {
        var limit = clock.nanos() + PATIENCE;
        var going = received.isEmpty();
        while (going) {
            going = clock.step(limit) && received.isEmpty();
        }
        var line = received.isEmpty() ? "(nothing)" : received.remove();
        if (!ReportTolerance.same(expected, line, interrupted, recording.place())) {
            differences.add(String.format(Locale.ROOT, "%.3f: %s but %s", at / 1e9, expected, line));
        }
        follow(at);
    }

    /** A long wait took its own time here; short ones keep the recorder's pace. */
    private void follow(long at) {
        var gap = at - anchored;
        var paced = anchor + Math.round(gap * recording.time());
        anchor = gap < SHORT ? Math.max(arrivedAt, paced) : arrivedAt;
        anchored = at;
    }
}
