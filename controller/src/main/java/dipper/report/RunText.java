package dipper.report;

import dipper.record.RunEvent.Ending;
import dipper.record.RunState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run's record for a terminal: how it ended, what each pellet has received, what is not known, and every deviation. */
public final class RunText {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private RunText() {}

    /** Whether a process still works on the run. */
    public enum Alive {
        RUNNING, GONE
    }

    /** In words: Completed, Stopped, Needs you, Failed; Running, or Interrupted where no process works on it and it never closed. */
    public static String status(RunState state, Alive alive) {
        return state.closed().map(closed -> word(closed.ending())).orElse(switch (alive) {
            case RUNNING -> "Running";
            case GONE -> "Interrupted";
        });
    }

    /** In one word or two. */
    public static String word(Ending ending) {
        return switch (ending) {
            case COMPLETED -> "Completed";
            case STOPPED -> "Stopped";
            case NEEDS_PERSON -> "Needs you";
            case FAILED -> "Failed";
        };
    }

    public static List<String> lines(String run, RunState state, Alive alive, ZoneId zone) {
        var lines = new ArrayList<String>();
        var opened = state.opened();
        lines.add("run        %s  %s".formatted(run, status(state, alive)));
        lines.add("recipe     " + opened.title());
        lines.add("begun      %s, last event %s".formatted(state.openedAt().atZone(zone).format(DAY_AND_TIME),
                state.latest().atZone(zone).format(DAY_AND_TIME)));
        lines.add("coater     %s, %s".formatted(opened.coater(), opened.board()));
        if (!opened.inputs().overrides().isEmpty()) {
            lines.add("set        " + String.join(", ", opened.inputs().overrides()));
        }
        state.closed().ifPresent(closed -> lines.add("ended      " + closed.why()));
        state.failure().ifPresent(failure -> lines.add("fault      %s at %s: %s%n           %s"
                .formatted(failure.fault(), failure.key(), failure.what(), failure.remedy())));
        state.failure().ifPresent(failure -> failure.evidence().forEach(line -> lines.add("  line     " + line)));
        state.open().forEach(key -> lines.add("not known  %s was begun and has no outcome".formatted(key)));
        lines.add("");
        pellets(state, lines);
        lines.add("");
        if (state.deviations().isEmpty()) {
            lines.add("deviations none recorded");
        }
        state.deviations().forEach(deviation -> lines
                .add("deviation  %s at %s: %s".formatted(deviation.kind(), deviation.key(), deviation.what())));
        lines.add("protocol   %s%nplan       %s".formatted(opened.protocolHash(), opened.planHash()));
        return lines;
    }

    private static void pellets(RunState state, List<String> lines) {
        var certain = state.counts().certain();
        var possible = state.counts().atMost();
        for (var pellet : state.opened().pellets()) {
            lines.add("slot %-5d %-16s %s of %s; %s, %d of them precursor".formatted(pellet.slot(), pellet.name(),
                    Pellets.counts(state), planned(state),
                    Pellets.interval(certain.layers(), possible.layers(), "layer"), certain.precursors()));
        }
    }

    private static String planned(RunState state) {
        return state.opened().planned().isEmpty()
                ? "those planned"
                : String.join(", ", state.opened().planned().values().stream().map(String::valueOf).toList())
                        + " planned";
    }
}
