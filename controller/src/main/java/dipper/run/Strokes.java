package dipper.run;

import dipper.coater.Outcome;
import dipper.plan.Agitation;
import dipper.plan.Command.Dwell;
import dipper.plan.Command.MoveZ;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.DeviationNoted;
import dipper.run.Turn.Onward;
import dipper.units.Length;
import java.util.Optional;

/**
 * Moves the holder in a dwell, whole periods only, each stroke at its instant or as soon after it as the one before has ended. The dwell's own step
 * covers the strokes: it is recorded before their first byte.
 */
final class Strokes {

    private final Stage stage;
    private final Tasks tasks;
    private final Waits waits;
    /** The dwell of which it was told last that it is not moved. */
    private String stoodStill = "";

    Strokes(Stage stage, Tasks tasks, Waits waits) {
        this.stage = stage;
        this.tasks = tasks;
        this.waits = waits;
    }

    /** Moves as long as another whole period ends well before that instant, and then stands at the top; else how the run goes on instead. */
    Optional<Turn> until(long end, PlannedStep step, Dwell dwell, Agitation agitation, long since) {
        var period = agitation.period().nanoseconds();
        var at = Math.max(since, stage.bench.clock().nanos());
        while (at + period + Agitation.SPARE.nanoseconds() <= end) {
            var middle = at + period / 2;
            var instead = waits.hold(step, dwell.time(), since, at)
                    .or(() -> stroke(agitation.bottom(), step, dwell, agitation, since))
                    .or(() -> waits.hold(step, dwell.time(), since, middle))
                    .or(() -> stroke(agitation.top(), step, dwell, agitation, since));
            if (instead.isPresent()) {
                return instead;
            }
            at = Math.max(at + period, stage.bench.clock().nanos());
        }
        return Optional.empty();
    }

    private Optional<Turn> stroke(Length to, PlannedStep step, Dwell dwell, Agitation agitation, long since) {
        var obstacle = stage.bench.guard().obstacle();
        if (obstacle.isPresent()) {
            return switch (obstacle.get()) {
                case EMERGENCY_STOP -> Optional.of(stage.breakdown.emergency(step.key()));
                case LID_OPEN, LID_WAS_OPEN -> {
                    noteStandstill(step);
                    yield Optional.empty();
                }
            };
        }
        var move = new MoveZ(to, agitation.speed(), Optional.empty());
        var turn =
                tasks.perform(step.key(), move, stage.bench.guard()::letsEnd, outcome -> settle(step, move, outcome));
        if (!(turn instanceof Onward)) {
            return Optional.of(turn);
        }
        return stage.restIsWanted() ? waits.divert(step, dwell.time(), since) : Optional.empty();
    }

    /** Told once a dwell: behind a lid that is open, or has been, the pellets stay in the bath and stand. */
    private void noteStandstill(PlannedStep step) {
        if (!step.key().equals(stoodStill)) {
            stoodStill = step.key();
            stage.journal
                    .append(new DeviationNoted(step.key(), "not moved", "the lid was opened, and the holder stands"));
        }
    }

    private Turn settle(PlannedStep step, MoveZ move, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var measured) -> {
                stage.whereabouts.arrived(move, measured.ended());
                yield new Onward();
            }
            case Outcome.Failed _, Outcome.Stopped _, Outcome.Connected _ ->
                    stage.breakdown.unexpected(step.key(), outcome);
        };
    }
}
