package dipper.run;

import dipper.plan.Phase;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.PersonAsked;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepDone;
import dipper.run.Guard.Obstacle;
import dipper.run.Happening.Braked;
import dipper.run.Happening.Wished;
import dipper.run.Listening.Heard;
import dipper.run.Whereabouts.Owed;
import java.util.List;
import java.util.Optional;

/**
 * What stands before every motion: no motion is begun with a pressed emergency stop, nor behind a lid that is open, or has been and nobody has said since that
 * it may go on. Waits for that where the pellets are.
 */
final class Interlock {

    private static final String CLOSE = "The lid is open. Close it, then press resume, or say dipper resume.";
    private static final String CONFIRM =
            "The lid has been open. Press resume, or say dipper resume, when the coater is free to move.";

    private final Stage stage;
    private final Guard guard;

    Interlock(Stage stage) {
        this.stage = stage;
        this.guard = stage.bench.guard();
    }

    /** Before anything of that motion is recorded; empty when it may be begun, else how the run goes on instead. */
    Optional<Turn> clears(PlannedStep step) {
        while (true) {
            var obstacle = guard.obstacle();
            if (obstacle.isEmpty()) {
                guard.begins();
                if (guard.obstacle().isEmpty()) {
                    return Optional.empty();
                }
                guard.ended();
            } else {
                var instead = obstacle.get() == Obstacle.EMERGENCY_STOP
                        ? Optional.of(stage.breakdown.emergency(step.key()))
                        : waits(step);
                if (instead.isPresent()) {
                    return instead;
                }
            }
        }
    }

    /** Until the lid is out of the way; the dwell that would end with this motion is over, and is recorded so. */
    private Optional<Turn> waits(PlannedStep step) {
        staysInTheBath();
        var since = stage.bench.clock().nanos();
        var asked = Optional.<String>empty();
        while (true) {
            var obstacle = guard.obstacle();
            if (obstacle.isEmpty()) {
                asked.ifPresent(_ -> ended(step, since));
                return Optional.empty();
            }
            if (obstacle.get() == Obstacle.EMERGENCY_STOP) {
                return Optional.empty();
            }
            var message = obstacle.get() == Obstacle.LID_OPEN ? CLOSE : CONFIRM;
            if (!asked.equals(Optional.of(message))) {
                stage.journal.append(new PersonAsked(Guard.LID_WAIT, message));
                asked = Optional.of(message);
            }
            var instead = heed(stage.listening.until(Long.MAX_VALUE), step);
            if (instead.isPresent()) {
                return instead;
            }
        }
    }

    private Optional<Turn> heed(Heard heard, PlannedStep step) {
        return switch (heard) {
            case Heard.FromCoater(var outcome) -> Optional.of(stage.breakdown.unexpected(step.key(), outcome));
            case Heard.FromPerson(Braked braked) -> Optional.of(stage.breakdown.brake(step.key(), braked));
            case Heard.FromPerson(Wished wished) -> {
                stage.note(wished);
                yield stage.restIsWanted() ? whereItIs(step) : Optional.empty();
            }
            // What is answered to a question, or is to go on from a pause, is none of this.
            case Heard.FromPerson _ -> Optional.empty();
            case Heard.Due _ -> throw new IllegalStateException("the end of time");
        };
    }

    /** Who wishes for a rest elsewhere waits for the lid, too: the way there is a motion. */
    private Optional<Turn> whereItIs(PlannedStep step) {
        return switch (diversion(step)) {
            case Diversion.StayHere(var where) -> Optional.of(stage.restsIn(where));
            case Diversion.GoOn _, Diversion.GoTo _ -> Optional.empty();
        };
    }

    /** Before a lift the pellets are where they dwelt. */
    private Diversion diversion(PlannedStep step) {
        return step.treatment().filter(_ -> step.phase() == Phase.LIFT)
                .map(treatment -> Diversion.at(Phase.DWELL, treatment, stage.plan().protocol()))
                .orElseGet(() -> stage.diversion(step));
    }

    private void staysInTheBath() {
        if (stage.whereabouts.owed().orElse(null) instanceof Owed.Completion(var key, var since, var dwell, var lift)) {
            var lasted = stage.bench.clock().nanos() - since;
            stage.journal.append(new StepDisarmed(lift));
            stage.journal.append(new StepDone(key, new Measurement.Waited(lasted, dwell.time().nanoseconds())));
            stage.whereabouts.owesNothing();
            dwell.atMost().ifPresent(limit -> stage.whereabouts.owes(new Owed.Leaving(key, since, limit)));
        }
    }

    private void ended(PlannedStep step, long since) {
        var waited = stage.bench.clock().nanos() - since;
        stage.journal.append(new StepDone(Guard.LID_WAIT, new Measurement.Answered(stage.lidConfirmedBy(), List.of())));
        stage.journal.append(new DeviationNoted(step.key(), "lid open",
                "it waited %s for the lid before this step".formatted(Absence.span(waited))));
    }
}
