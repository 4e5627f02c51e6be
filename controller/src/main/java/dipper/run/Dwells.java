package dipper.run;

import dipper.plan.Command.Dwell;
import dipper.plan.Phase;
import dipper.plan.PlannedStep;
import dipper.protocol.Action;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Turn.Onward;
import dipper.run.Whereabouts.Owed;
import dipper.units.Time;
import java.util.Optional;

/**
 * Performs dwells. A dwell begins when the axes came to rest and lasts until an instant; the lift behind it is recorded, armed, well before, so that
 * at the instant itself only bytes are written.
 */
final class Dwells {

    /** Longer than a slow commit takes. */
    private static final long ARMED_AHEAD = Time.ofSeconds(2).nanoseconds();

    private final Stage stage;
    private final Waits waits;
    private final Strokes strokes;

    Dwells(Stage stage, Waits waits, Strokes strokes) {
        this.stage = stage;
        this.waits = waits;
        this.strokes = strokes;
    }

    Turn perform(PlannedStep step, Dwell dwell, Optional<PlannedStep> next) {
        var since = stage.whereabouts.settled();
        var until = since + dwell.time().nanoseconds();
        stage.journal.append(new StepStarted(step.key(), Optional.of(dwell.exposure()), Optional.empty()));
        var lift = next.filter(following -> following.phase() == Phase.LIFT);
        if (lift.isEmpty()) {
            return stay(step, dwell, since, until).orElseGet(() -> done(step, dwell, since, next));
        }
        var early = stay(step, dwell, since, until - ARMED_AHEAD);
        if (early.isPresent()) {
            return early.get();
        }
        stage.journal.append(new StepStarted(lift.get().key(), Optional.empty(), Optional.of(until)));
        stage.whereabouts.owes(new Owed.Completion(step.key(), since, dwell, lift.get().key()));
        return stay(step, dwell, since, until).orElseGet(Onward::new);
    }

    private Optional<Turn> stay(PlannedStep step, Dwell dwell, long since, long until) {
        return dwell.agitation().flatMap(agitation -> strokes.until(until, step, dwell, agitation, since))
                .or(() -> waits.hold(step, dwell.time(), since, until));
    }

    /** Where the batch makes a stop in this very bath, how long they truly stay is known when they leave it; a stay is the recipe's own wish. */
    private Turn done(PlannedStep step, Dwell dwell, long since, Optional<PlannedStep> next) {
        var now = stage.bench.clock().nanos();
        stage.journal.append(
                new StepDone(step.key(), new Measurement.Waited(now - since, dwell.time().nanoseconds())));
        if (next.flatMap(PlannedStep::treatment).filter(then -> then.action() instanceof Action.Stop).isPresent()) {
            dwell.atMost().ifPresent(limit -> stage.whereabouts.owes(new Owed.Leaving(step.key(), since, limit)));
        } else {
            OverDwell.note(step.key(), now - since, dwell.atMost(), stage.journal);
        }
        stage.whereabouts.settledAt(now);
        return new Onward();
    }

    /** A dwell has lasted its time, and the pellets stay in the bath: the lift behind it is called off. */
    void completeInTheBath() {
        if (stage.whereabouts.owed().orElse(null) instanceof Owed.Completion(var key, var since, var dwell, var _)) {
            waits.disarm();
            var lasted = stage.bench.clock().nanos() - since;
            stage.journal.append(new StepDone(key, new Measurement.Waited(lasted, dwell.time().nanoseconds())));
            OverDwell.note(key, lasted, dwell.atMost(), stage.journal);
        }
    }

    /** The run is about to be closed, and the pellets are left where they are. */
    void end() {
        if (stage.whereabouts.owed().orElse(null) instanceof Owed.Leaving(var key, var since, var atMost)) {
            OverDwell.note(key, stage.bench.clock().nanos() - since, Optional.of(atMost), stage.journal);
            stage.whereabouts.owesNothing();
        }
    }

    /** A dwell has lasted its time, and a detour's lift ends it instead of the plan's. */
    void completeByDetour() {
        if (stage.whereabouts.owed().orElse(null) instanceof Owed.Completion(var key, var since, var dwell, var _)) {
            waits.disarm();
            stage.whereabouts.owes(new Owed.Cut(key, since, dwell.time(), dwell.atMost()));
        }
    }
}
