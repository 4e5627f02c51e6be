package dipper.report;

import dipper.record.Alive;
import dipper.record.RecordHead;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.HungPellet;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunState;
import dipper.record.RunStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run's record for a terminal: how it ended, what each pellet has received, what is not known, and every deviation. */
public final class RunText {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private RunText() {}

    public static List<String> lines(RecordHead head, RunState state, Alive alive, ZoneId zone) {
        var lines = new ArrayList<String>();
        var opened = state.opened();
        lines.add("run        %s  %s".formatted(head.run(), RunStatus.of(state, alive).word()));
        lines.add("recipe     " + opened.title());
        rehearsal(state).ifPresent(lines::add);
        if (!opened.batch().isEmpty()) {
            lines.add("batch      " + opened.batch());
        }
        lines.add("begun      %s, last event %s".formatted(state.openedAt().atZone(zone).format(DAY_AND_TIME),
                state.latest().atZone(zone).format(DAY_AND_TIME)));
        lines.add("coater     %s, %s".formatted(opened.coater(), opened.board()));
        lines.addAll(settings(opened));
        state.changes().forEach(changed -> lines.add("changed    %s, by %s: %s"
                .formatted(String.join(", ", changed.overrides()), changed.who(), changed.reason())));
        state.closed().ifPresent(closed -> lines.add("ended      " + closed.why()));
        state.failure().ifPresent(failure -> lines.add("fault      %s at %s: %s%n           %s"
                .formatted(failure.fault(), failure.key(), failure.what(), failure.remedy())));
        state.failure().ifPresent(failure -> failure.evidence().forEach(line -> lines.add("  line     " + line)));
        state.open().forEach(key -> lines.add(notKnown(key)));
        lines.add("");
        if (!state.opened().pellets().isEmpty()) {
            pellets(state, lines);
            lines.add("");
        }
        lines.addAll(SpeedText.lines(state.speeds()));
        lines.addAll(HomingText.lines(state.homings()));
        if (state.deviations().isEmpty()) {
            lines.add("deviations none recorded");
        }
        state.deviations().forEach(deviation -> lines.add(line(deviation)));
        state.remarks().forEach(remark -> lines.add("note       %s, by %s: %s"
                .formatted(remark.at().atZone(zone).format(DAY_AND_TIME), remark.who(), remark.text())));
        state.observed().forEach(noted -> lines.add("recorded   %s%s: %s at %s".formatted(noted.observed().name(),
                noted.observed().pellet().map(pellet -> " of " + pellet).orElse(""), noted.observed().value(),
                noted.key())));
        lines.add("protocol   %s%nplan       %s".formatted(opened.protocolHash(), opened.planHash()));
        lines.add("record     " + InspectionText.sealed(head));
        return lines;
    }

    /** Of a run that is none. */
    static Optional<String> rehearsal(RunState state) {
        return switch (state.aim()) {
            case COATING -> Optional.empty();
            case REHEARSAL -> Optional.of("rehearsal  each loop once, with empty beakers or water; nothing is counted");
        };
    }

    static String notKnown(String key) {
        return "not known  %s was begun and has no outcome".formatted(key);
    }

    /** One that concerns no single step names none. */
    static String line(DeviationNoted deviation) {
        return "deviation  %s%s: %s".formatted(deviation.kind(),
                deviation.key().isEmpty() ? "" : " at " + deviation.key(), deviation.what());
    }

    /** What is not as the recipe has it; records of before that was kept name the command line's alone. */
    private static List<String> settings(RunOpened opened) {
        return opened.settings().isEmpty()
                ? opened.inputs().overrides().stream().map(text -> "set        " + text).toList()
                : opened.settings().stream().map(setting -> "set        %s %s (the recipe has %s), by %s"
                        .formatted(setting.name(), setting.value(), setting.recipes(), setting.by())).distinct()
                        .toList();
    }

    private static void pellets(RunState state, List<String> lines) {
        lines.addAll(Pellets.lines(state, pellet -> {
            var received = state.counts().of(pellet.name());
            return "%s of %s; %s, %d of them precursor".formatted(Pellets.counts(received), planned(pellet),
                    Pellets.interval(received.certain().layers(), received.possible().layers(), "layer"),
                    received.certain().precursors());
        }));
    }

    static String planned(HungPellet pellet) {
        return pellet.planned().isEmpty()
                ? "those planned"
                : String.join(", ", pellet.planned().values().stream().map(String::valueOf).toList()) + " planned";
    }
}
