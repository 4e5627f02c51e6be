package dipper.run;

import dipper.coater.Outcome;
import dipper.coater.Outcome.Measured;
import dipper.plan.Command;
import dipper.plan.Command.Exposure;
import dipper.plan.Command.Motion;
import dipper.plan.Phase;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.CrossingSpeed;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Turn.Onward;
import dipper.run.Whereabouts.Owed;
import java.util.Optional;

/** Performs motions: recorded, begun, confirmed, recorded. A wish to stop lets the motion under way end; a brake does not. */
final class Motions {

    private final Stage stage;
    private final Tasks tasks;

    Motions(Stage stage, Tasks tasks) {
        this.stage = stage;
        this.tasks = tasks;
    }

    Turn perform(PlannedStep step, Motion motion) {
        return stage.interlock.clears(step).orElseGet(() -> unhindered(step, motion));
    }

    private Turn unhindered(PlannedStep step, Motion motion) {
        if (!stage.whereabouts.isArmed(step.key())) {
            stage.journal.append(new StepStarted(step.key(), exposure(step), Optional.empty()));
        }
        if (step.phase() == Phase.LOWER) {
            stage.whereabouts.lowersBy(step);
        }
        var begun = stage.bench.clock().nanos();
        return tasks.perform(step.key(), motion, () -> {
            letsEnd(step.phase());
            stage.whereabouts.owed().ifPresent(wait -> ended(wait, begun));
        }, outcome -> settle(step, motion, outcome, begun));
    }

    /** A lid that opens while pellets pass the surface does not hold them there: half wetted, or drying at the meniscus, they would be spoilt. */
    private void letsEnd(Phase phase) {
        if (phase == Phase.LOWER || phase == Phase.LIFT) {
            stage.bench.guard().letsEnd();
        }
    }

    /** The board goes on lowering whatever becomes of the host, so that what the bath does is possible from the first byte of the way into it. */
    private Optional<Exposure> exposure(PlannedStep step) {
        return step.treatment().filter(_ -> step.phase() == Phase.LOWER).flatMap(stage.plan()::exposure);
    }

    /** The one record that follows the byte it belongs before: a death between the two leaves the wait indeterminate, never wrong. */
    private void ended(Owed wait, long byThisByte) {
        switch (wait) {
            case Owed.Completion(var key, var since, var dwell, var _) -> {
                stage.journal.append(new StepDone(key,
                        new Measurement.Waited(byThisByte - since, dwell.time().nanoseconds())));
                OverDwell.note(key, byThisByte - since, dwell.atMost(), stage.journal);
                stage.whereabouts.owesNothing();
            }
            case Owed.Leaving(var key, var since, var atMost) -> {
                OverDwell.note(key, byThisByte - since, Optional.of(atMost), stage.journal);
                stage.whereabouts.owesNothing();
            }
            case Owed.Cut _ -> {
                // Whether it has ended at all is known when the motion is confirmed.
            }
        }
    }

    /** A wait is cut when they are out: a way out that fails leaves them where they are, for nobody knows how long. */
    private void cut(long byThisByte) {
        if (stage.whereabouts.owed().orElse(null) instanceof Owed.Cut(var key, var since, var set, var atMost)) {
            stage.whereabouts.owesNothing();
            Cuts.record(key, byThisByte - since, set.nanoseconds(), stage.journal);
            OverDwell.note(key, byThisByte - since, atMost, stage.journal);
        }
    }

    private Turn settle(PlannedStep step, Motion motion, Outcome outcome, long begun) {
        return switch (outcome) {
            case Outcome.Done(var measured) -> {
                cut(begun);
                yield done(step, motion, measured);
            }
            case Outcome.Failed(var fault) -> stage.breakdown.failed(step.key(), fault);
            case Outcome.Stopped _, Outcome.Connected _ ->
                    throw new IllegalStateException("a motion ends in Done or Failed, not in " + outcome);
        };
    }

    private Turn done(PlannedStep step, Motion motion, Measured measured) {
        stage.whereabouts.arrived(motion, measured.ended());
        var speed = speed(motion, measured);
        stage.journal.append(new StepDone(step.key(), measurement(step.phase(), measured, speed)));
        speed.flatMap(crossed -> CrossingRecord.deviation(step.key(), crossed, stage.plan().rig().tolerances()))
                .ifPresent(stage.journal::append);
        measured.homing().flatMap(error -> HomingRecord.deviation(step.key(), error, stage.plan().rig().tolerances()))
                .ifPresent(this::notInItsPlace);
        return new Onward();
    }

    /** Depths have been wrong since the homing before, and why is for a person to find out. */
    private void notInItsPlace(DeviationNoted deviation) {
        stage.journal.append(deviation);
        stage.needsPerson(deviation.what());
    }

    private static Optional<CrossingSpeed> speed(Motion motion, Measured measured) {
        return switch (motion) {
            case Command.MoveZ move -> measured.speed().map(found -> CrossingRecord.of(move.speed(), found, measured));
            case Command.Home _, Command.HomeZ _, Command.MoveX _ -> Optional.empty();
        };
    }

    private Measurement measurement(Phase phase, Measured measured, Optional<CrossingSpeed> speed) {
        var nanos = measured.ended() - measured.begun();
        var x = measured.position().x().nanometres();
        var z = measured.position().z().nanometres();
        if (phase == Phase.LOWER) {
            stage.whereabouts.enteredLiquidAt(measured.crossed());
        }
        if (phase == Phase.HOMING) {
            return new Measurement.Homed(nanos, x, z, measured.homing().map(HomingRecord::of));
        }
        if (phase == Phase.LIFT) {
            return new Measurement.Withdrawn(nanos, x, z, wet(measured), speed);
        }
        return speed.<Measurement>map(crossed -> new Measurement.Immersed(nanos, x, z, crossed))
                .orElseGet(() -> new Measurement.Moved(nanos, x, z));
    }

    private Optional<Long> wet(Measured measured) {
        var entered = stage.whereabouts.enteredLiquid();
        var left = measured.crossed();
        return entered.isPresent() && left.isPresent()
                ? Optional.of(left.getAsLong() - entered.getAsLong())
                : Optional.empty();
    }
}
