package dipper.cli;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.protocol.Tally;
import dipper.record.Recorded;
import dipper.record.RunState;
import dipper.report.Names;
import dipper.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How a run goes, in one line: step, bath, unit n of N, clock time of the finish by the estimate. One thread. */
final class ProgressText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Plan plan;
    private final Clock clock;
    private final ZoneId zone;
    private final Tally planned;
    private Timing.Pace pace;
    private double remaining;
    private Optional<RunState> state = Optional.empty();

    ProgressText(Plan plan, Clock clock, ZoneId zone) {
        this.plan = plan;
        this.clock = clock;
        this.zone = zone;
        this.planned = Tally.of(plan.protocol());
        handshake(Handshake.assumed(plan.rig().handshake()));
    }

    /** What a verified move costs, as measured: the estimate is made anew with it. */
    void handshake(Handshake measured) {
        pace = new Timing.Pace(plan.rig(), measured);
        remaining = Timing.of(plan, measured).total();
    }

    /** The line while that step lasts. */
    String begins(PlannedStep step) {
        var finish = clock.wall().plusMillis(Math.round(remaining * 1000)).atZone(zone).format(CLOCK);
        remaining -= step.treatment().map(_ -> pace.of(step).total()).orElse(0.0);
        return "%s  %-14s %-22s done about %s".formatted(unit(), step.key(), what(step), finish);
    }

    /** A line for each unit that completes; for each layer where nothing is counted. */
    Optional<String> recorded(Recorded event, RunState after) {
        var before =
                state.map(earlier -> earlier.counts().certain()).orElseGet(() -> Tally.none(plan.protocol().counts()));
        state = Optional.of(after);
        var now = after.counts().certain();
        if (now.layers() == before.layers()) {
            return Optional.empty();
        }
        if (now.units().isEmpty()) {
            return Optional.of("%s  layer %d of %d".formatted(event.wall().atZone(zone).format(CLOCK), now.layers(),
                    planned.layers()));
        }
        return now.units().stream().filter(progress -> progress.complete() > before.complete(progress.unit().name()))
                .findFirst()
                .map(progress -> "%s  %s %d of %d on %s".formatted(event.wall().atZone(zone).format(CLOCK),
                        progress.unit().name(), progress.complete(),
                        planned.complete(progress.unit().name()),
                        Names.counted(plan.deck().pellets().size(), "pellet")));
    }

    private String unit() {
        var certain = state.map(now -> now.counts().certain()).orElseGet(() -> Tally.none(plan.protocol().counts()));
        return certain.units().isEmpty()
                ? "layer %d/%d".formatted(certain.layers(), planned.layers())
                : String.join(" ", certain.units().stream().map(Tally.Progress::unit)
                        .map(unit -> "%s %d/%d".formatted(unit.name(), certain.complete(unit.name()),
                                planned.complete(unit.name())))
                        .toList());
    }

    private static String what(PlannedStep step) {
        return switch (step.command()) {
            case Command.Wait(var time, var exposure) ->
                    exposure.map(bath -> bath.purpose().verb() + " in " + bath.solution() + ", " + time)
                            .orElse(step.phase() + " " + time);
            case Command.Ask _ -> "waits for a person";
            case Command.Home _, Command.MoveX _, Command.MoveZ _ -> step.phase().toString();
        };
    }
}
