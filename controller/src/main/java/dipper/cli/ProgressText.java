package dipper.cli;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Command;
import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.protocol.Tally;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.PersonAsked;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunEvent.StartPostponed;
import dipper.record.RunEvent.StopRequested;
import dipper.record.RunState;
import dipper.report.Names;
import dipper.run.Guard;
import dipper.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How a run goes, in one line: step, bath, unit n of N, clock time of the finish by the estimate. One thread. */
final class ProgressText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Plan plan;
    private final Supplier<String> run;
    private final Clock clock;
    private final ZoneId zone;
    private List<Tally> planned;
    private int pass = 1;
    private Handshake measured = Handshake.NONE;
    private Timing.Pace pace;
    private Iterable<PlannedStep> rest;
    private double remaining;
    private Optional<RunState> state = Optional.empty();

    /** {@code rest}: the steps of the plan that are to be done. */
    ProgressText(Plan plan, Iterable<PlannedStep> rest, Clock clock, ZoneId zone, Supplier<String> run) {
        this.plan = plan;
        this.rest = rest;
        this.run = run;
        this.clock = clock;
        this.zone = zone;
        this.planned = planned(plan);
        handshake(Handshake.assumed(plan.rig().handshake()));
    }

    /** What a verified move costs, as measured: the estimate is made anew with it. */
    void handshake(Handshake found) {
        measured = found;
        pace = new Timing.Pace(plan.rig(), found);
        remaining = Timing.of(rest, plan.rig(), found).total();
    }

    private static List<Tally> planned(Plan plan) {
        return IntStream.rangeClosed(1, plan.protocol().passes()).mapToObj(number -> Tally.of(plan.protocol(), number))
                .toList();
    }

    /** The run goes on with these steps of that plan. */
    void goesOn(Plan other, Iterable<PlannedStep> steps) {
        plan = other;
        planned = planned(other);
        rest = steps;
        handshake(measured);
    }

    /** What whoever looks on should know at once; most events are none of it. */
    Optional<String> announces(RunEvent event) {
        return switch (event) {
            case StopRequested(var who, var kind) -> Optional.of("%s, asked by %s".formatted(kind, who));
            case RunClosed(var ending, var why) when ending == Ending.PAUSED -> Optional.of(
                    "%s. dipper resume %s goes on, from any terminal; Ctrl-C here ends the run".formatted(why,
                            run.get()));
            case StartPostponed(var begins, var ends) -> Optional.of(
                    "homed; waits in air until %s, ends about %s. dipper stop, or Ctrl-C, ends the run".formatted(
                            begins.atZone(zone).format(MINUTE), ends.atZone(zone).format(MINUTE)));
            case PersonAsked(var key, var message) when key.equals(Guard.LID_WAIT) -> Optional.of(message);
            case RunResumed(var who, var _, var _, var _, var _, var _) -> Optional.of("going on, asked by " + who);
            case RunEvent _ -> Optional.empty();
        };
    }

    /** The line while that step lasts. */
    String begins(PlannedStep step) {
        pass = step.treatment().map(treatment -> treatment.scene().pass()).orElse(pass);
        var ahead = remaining + (step.phase() == Phase.AWAIT ? pace.of(step).total() : 0);
        var finish = clock.wall().plusMillis(Math.round(ahead * 1000)).atZone(zone).format(CLOCK);
        remaining -= step.treatment().map(_ -> pace.of(step).total()).orElse(0.0);
        return "%s  %-14s %-22s done about %s".formatted(unit(), step.key(), what(step), finish).stripLeading();
    }

    /** A line for each unit that completes; for each layer where nothing is counted. */
    Optional<String> recorded(Recorded event, RunState after) {
        var before = state.map(known -> ofHanging());
        state = Optional.of(after);
        var now = ofHanging();
        if (before.isEmpty() || now.layers() <= before.get().layers()) {
            return Optional.empty();
        }
        if (now.units().isEmpty()) {
            return Optional.of("%s  layer %d of %d".formatted(event.wall().atZone(zone).format(CLOCK), now.layers(),
                    planned().layers()));
        }
        return now.units().stream()
                .filter(progress -> progress.complete() > before.get().complete(progress.unit().name()))
                .findFirst()
                .map(progress -> "%s  %s %d of %d on %s".formatted(event.wall().atZone(zone).format(CLOCK),
                        progress.unit().name(), progress.complete(), planned().complete(progress.unit().name()),
                        Names.counted(after.counts().hanging().size(), "pellet")));
    }

    private Tally ofHanging() {
        return state.map(now -> now.counts().ofHanging().certain())
                .orElseGet(() -> Tally.none(plan.protocol().counts()));
    }

    /** What the pass comes to for a pellet that hangs to its end. */
    private Tally planned() {
        return planned.get(pass - 1);
    }

    private String unit() {
        var certain = ofHanging();
        if (planned().layers() == 0) {
            return planned.size() == 1 ? "" : "pass %d/%d".formatted(pass, planned.size());
        }
        var count = certain.units().isEmpty()
                ? "layer %d/%d".formatted(certain.layers(), planned().layers())
                : String.join(" ", certain.units().stream().map(Tally.Progress::unit)
                        .map(unit -> "%s %s/%s".formatted(unit.name(), certain.amount(unit.name()),
                                planned().amount(unit.name())))
                        .toList());
        return planned.size() == 1 ? count : "pass %d/%d %s".formatted(pass, planned.size(), count);
    }

    private static String what(PlannedStep step) {
        return switch (step.command()) {
            case Command.Wait(var time) -> step.phase() + " " + time;
            case Command.Dwell(var time, var _, var bath, var _) ->
                    bath.purpose().verb() + " in " + bath.solution() + ", " + time;
            case Command.Switch wanted -> wanted.service() + " " + wanted.to();
            case Command.Ask _ -> "waits for a person";
            case Command.Home _, Command.HomeZ _, Command.MoveX _, Command.MoveZ _ -> step.phase().toString();
        };
    }
}
