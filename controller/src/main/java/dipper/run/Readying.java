package dipper.run;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Command.Home;
import dipper.plan.Command.MoveZ;
import dipper.plan.Command.Wait;
import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StartPostponed;
import dipper.run.Turn.Over;
import dipper.units.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What comes before a plan's first step: the coater homes and a few moves are timed, and where the run is to be done at an hour, it waits until that is
 * reached. Homing comes before the wait, while whoever confirmed the deck is still there to see it fail, and once more behind it, since hours have
 * passed in which somebody may have touched the axes.
 */
final class Readying {

    private static final int HANDSHAKES = 5;
    /** Whoever is that much behind has lost the hour, and is told so. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Stage stage;
    private final Steps steps;
    private final Watch watch;

    Readying(Stage stage, Steps steps, Watch watch) {
        this.stage = stage;
        this.steps = steps;
        this.watch = watch;
    }

    /** Empty when the plan's first step may be begun, else how the run ended. */
    Optional<RunClosed> ready(Plan plan, Iterable<PlannedStep> rest, Start start) {
        var before = nanos();
        var over = homes("start:home");
        if (over.isPresent()) {
            return over;
        }
        var homing = nanos() - before;
        var wholes = new long[HANDSHAKES];
        var toRest = new long[HANDSHAKES];
        over = shakesHands(plan, wholes, toRest);
        if (over.isPresent()) {
            return over;
        }
        var measured = new Handshake(median(wholes), median(toRest));
        watch.handshake(measured);
        var waited = switch (start) {
            case Start.AtOnce _ -> Optional.<RunClosed>empty();
            case Start.ToFinishAt(var finish) -> waits(finish,
                    finish.minusNanos(homing).minus(takes(plan, rest, measured)));
        };
        return waited.or(() -> homesForReference(plan)).or(() -> switchesOn(plan));
    }

    private static Duration takes(Plan plan, Iterable<PlannedStep> rest, Handshake measured) {
        var seconds = Timing.of(plan.homingReference(), plan.rig(), measured).total()
                + Timing.of(rest, plan.rig(), measured).total();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private long nanos() {
        return stage.bench.clock().nanos();
    }

    private Optional<RunClosed> homes(String key) {
        return ended(new PlannedStep(key, Phase.HOME, Optional.empty(), new Home()));
    }

    /** Verified moves to where the axes stand: what such a move costs is what the estimate adds to each. */
    private Optional<RunClosed> shakesHands(Plan plan, long[] wholes, long[] toRest) {
        var still = new MoveZ(plan.rig().homedZ(), plan.rig().z().maxSpeed(), Optional.empty());
        for (var i = 0; i < HANDSHAKES; i++) {
            var before = nanos();
            var over = ended(
                    new PlannedStep("start:handshake " + (i + 1), Phase.HANDSHAKE, Optional.empty(), still));
            if (over.isPresent()) {
                return over;
            }
            wholes[i] = nanos() - before;
            toRest[i] = steps.settled() - before;
        }
        return Optional.empty();
    }

    private static Time median(long[] nanos) {
        return new Time(Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow());
    }

    private Optional<RunClosed> homesForReference(Plan plan) {
        return plan.homingReference().stream().map(this::ended).flatMap(Optional::stream).findFirst();
    }

    /** What is on while a run is under way: a board takes a word for it once it has homed, and has forgotten it behind each reset. */
    private Optional<RunClosed> switchesOn(Plan plan) {
        return plan.whileItRuns().stream().map(this::ended).flatMap(Optional::stream).findFirst();
    }

    private Optional<RunClosed> waits(Instant finish, Instant begins) {
        var now = stage.bench.clock().wall();
        if (!now.isBefore(begins)) {
            noteLate(begins, now);
            return Optional.empty();
        }
        stage.journal.append(new StartPostponed(begins, finish));
        var wait = new Wait(Time.ofSeconds(Duration.between(now, begins).toSeconds()));
        var step = new PlannedStep("start:await", Phase.AWAIT, Optional.empty(), wait);
        if (steps.await(step, wait, begins) instanceof Over(var closing)) {
            return Optional.of(closing);
        }
        noteLate(begins, stage.bench.clock().wall());
        return homes("start:home again");
    }

    private void noteLate(Instant begins, Instant now) {
        var late = Duration.between(begins, now);
        if (late.compareTo(LATE) > 0) {
            stage.journal.append(new DeviationNoted("start:await", "late start",
                    "it was to begin %s before; the hour at which it was to be done is missed by as much"
                            .formatted(Absence.span(late.toNanos()))));
        }
    }

    private Optional<RunClosed> ended(PlannedStep step) {
        return steps.perform(step, Optional.empty()) instanceof Over(var closing)
                ? Optional.of(closing)
                : Optional.empty();
    }
}
