package dipper.report;

import dipper.plan.Command;
import dipper.plan.PlannedStep;
import dipper.record.Keyed;
import dipper.record.RunEvent.StartPostponed;
import dipper.record.RunEvent.StopRequested;
import dipper.record.RunState;
import dipper.record.RunStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a run does at this moment, for a terminal and as an object: state, step, counts, where its pellets could rest, what comes next. */
public final class StatusText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private StatusText() {}

    /**
     * What fits one screen.
     *
     * @param outlook where this version still plans the run as it was planned, and a step of the plan is under way
     * @param rest where the pellets would come to rest now, in words; empty where no process works on the run
     * @param pellets where they are and for how long, in words, where nothing moves them
     */
    public static List<String> lines(String run, RunState state, RunStatus status, Optional<Outlook> outlook,
            Optional<String> rest, Optional<String> pellets, Instant now, ZoneId zone) {
        var lines = new ArrayList<String>();
        lines.add("run        %s  %s".formatted(run, status.word()));
        lines.add("recipe     " + state.opened().title());
        RunText.rehearsal(state).ifPresent(lines::add);
        lines.addAll(Pellets.lines(state,
                pellet -> "%s of %s".formatted(Pellets.counts(state.counts().of(pellet.name())),
                        RunText.planned(pellet))));
        now(state, status, outlook).ifPresent(doing -> lines.add("now        " + doing));
        start(state, status).ifPresent(waits -> lines.add("waits      until %s, to be done about %s".formatted(
                clock(waits.begins(), zone), clock(waits.finish(), zone))));
        state.awaited().rest().ifPresent(wanted -> lines.add("wanted     " + wanted(wanted)));
        state.awaited().question().ifPresent(asked -> lines.add("needs you  " + asked.message()));
        state.closed().ifPresent(closed -> lines.add("ended      " + closed.why()));
        if (status == RunStatus.INTERRUPTED) {
            state.open().forEach(key -> lines.add(RunText.notKnown(key)));
        }
        pellets.ifPresent(where -> lines.add("pellets    " + where));
        onward(run, state, status).ifPresent(command -> lines.add("to go on   " + command));
        rest.filter(_ -> state.awaited().rest().isEmpty())
                .ifPresent(words -> lines.add("rest       if paused now, " + words));
        outlook.ifPresent(ahead -> {
            ahead.person().filter(_ -> state.awaited().question().isEmpty()).ifPresent(person -> lines.add(
                    "person     about %s: %s".formatted(clock(now, person.in(), zone), person.message())));
            lines.add("finish     about %s, in %s".formatted(clock(now, ahead.finish(), zone),
                    Spans.of(ahead.finish())));
        });
        state.deviations().forEach(deviation -> lines.add(RunText.line(deviation)));
        return lines;
    }

    /** Steps that are not of the plan are told by their key alone. */
    private static Optional<String> now(RunState state, RunStatus status, Optional<Outlook> outlook) {
        return outlook.map(ahead -> "%s  %s".formatted(ahead.step().key(), doing(ahead)))
                .or(() -> state.latestStep().filter(_ -> state.closed().isEmpty() && status != RunStatus.INTERRUPTED));
    }

    /** How a run that has ended, or waits, is gone on with; nothing where it is under way, or complete. */
    private static Optional<String> onward(String run, RunState state, RunStatus status) {
        return switch (status) {
            case PAUSED -> Optional.of("dipper resume " + run);
            case STOPPED, ABORTED, FAILED, INTERRUPTED -> switch (state.aim()) {
                case COATING -> Optional.of("dipper resume " + run);
                case REHEARSAL -> Optional.of("dipper rehearse, from the beginning");
            };
            case STARTING, RUNNING, PAUSING, NEEDS_PERSON, STOPPING, COMPLETED -> Optional.empty();
        };
    }

    /** What a run waits for that has not set off yet. */
    private static Optional<StartPostponed> start(RunState state, RunStatus status) {
        return state.awaited().start().filter(_ -> status == RunStatus.STARTING || status == RunStatus.PAUSED);
    }

    private static String wanted(StopRequested wanted) {
        return "%s, by %s".formatted(wanted.kind(), wanted.who());
    }

    private static String doing(Outlook ahead) {
        var lasted = Spans.of(ahead.lasted());
        return switch (ahead.step().command()) {
            case Command.Dwell(var time, var _, var bath, var _) -> "%s in %s, %s of %s".formatted(
                    bath.purpose().verb(), bath.solution(), lasted, time);
            case Command.Wait(var time) -> "%s, %s of %s".formatted(ahead.step().phase(), lasted, time);
            case Command.Ask _ -> "waits for a person, " + lasted;
            case Command.Switch _, Command.Home _, Command.HomeZ _, Command.MoveX _, Command.MoveZ _ ->
                    moving(ahead.step());
        };
    }

    private static String moving(PlannedStep step) {
        return step.phase().toString();
    }

    private static String clock(Instant now, double seconds, ZoneId zone) {
        return clock(now.plusMillis(Math.round(seconds * 1000)), zone);
    }

    private static String clock(Instant instant, ZoneId zone) {
        return instant.atZone(zone).format(CLOCK);
    }

    /** Beside what {@link RunObject} tells. */
    public static Map<String, Object> object(RunState state, Optional<Outlook> outlook, Optional<String> rest,
            Optional<String> pellets, Instant now) {
        var object = new LinkedHashMap<String, Object>();
        outlook.ifPresent(ahead -> {
            object.put("step", ahead.step().key());
            object.put("lasted", ahead.lasted());
            object.put("finish", now.plusMillis(Math.round(ahead.finish() * 1000)).toString());
            ahead.person().ifPresent(person -> object.put("person", Keyed.of("at",
                    now.plusMillis(Math.round(person.in() * 1000)).toString(), "message", person.message())));
        });
        state.awaited().start().filter(_ -> state.closed().isEmpty()).ifPresent(waits -> object.put("waits",
                Keyed.of("until", waits.begins().toString(), "finish", waits.finish().toString())));
        state.awaited().rest().ifPresent(wanted -> object.put("wanted",
                Keyed.of("what", wanted.kind(), "who", wanted.who())));
        state.awaited().question().ifPresent(asked -> object.put("needs", asked.message()));
        rest.ifPresent(words -> object.put("rest", words));
        pellets.ifPresent(words -> object.put("pellets_now", words));
        return object;
    }
}
