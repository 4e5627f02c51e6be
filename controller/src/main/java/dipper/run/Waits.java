package dipper.run;

import dipper.plan.Command.Wait;
import dipper.plan.Phase;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Happening.Answered;
import dipper.run.Happening.Braked;
import dipper.run.Happening.FromBoard;
import dipper.run.Happening.NobodyThere;
import dipper.run.Happening.StopWanted;
import dipper.run.Listening.Heard;
import dipper.run.Turn.Onward;
import dipper.run.Whereabouts.Owed;
import dipper.units.Time;
import java.util.Optional;

/**
 * Performs waits. A dwell begins when the axes came to rest and lasts until an instant; the lift behind it is recorded, armed, well before, so that
 * at the instant itself only bytes are written.
 */
final class Waits {

    /** Longer than a slow commit takes. */
    private static final long ARMED_AHEAD = Time.ofSeconds(2).nanoseconds();

    private final Stage stage;
    private final Detour detour;

    Waits(Stage stage, Detour detour) {
        this.stage = stage;
        this.detour = detour;
    }

    Turn perform(PlannedStep step, Wait wait, Optional<PlannedStep> next) {
        var since = stage.whereabouts.settled();
        var until = since + wait.time().nanoseconds();
        stage.journal.append(new StepStarted(step.key(), wait.exposure(), Optional.empty()));
        var lift = next.filter(following -> following.phase() == Phase.LIFT);
        if (lift.isEmpty()) {
            return hold(step, wait, since, until).orElseGet(() -> done(step, since, wait.time()));
        }
        var early = hold(step, wait, since, until - ARMED_AHEAD);
        if (early.isPresent()) {
            return early.get();
        }
        stage.journal.append(new StepStarted(lift.get().key(), Optional.empty(), Optional.of(until)));
        stage.whereabouts.owes(new Owed.Completion(step.key(), since, wait.time().nanoseconds(), lift.get().key()));
        return hold(step, wait, since, until).orElseGet(Onward::new);
    }

    private Turn done(PlannedStep step, long since, Time set) {
        var now = stage.bench.clock().nanos();
        stage.journal.append(new StepDone(step.key(), new Measurement.Waited(now - since, set.nanoseconds())));
        stage.whereabouts.settledAt(now);
        return new Onward();
    }

    /** Waits; empty when the instant has come, else how the run goes on instead. */
    private Optional<Turn> hold(PlannedStep step, Wait wait, long since, long until) {
        while (true) {
            switch (stage.listening.until(until)) {
                case Heard.Due _ -> {
                    return Optional.empty();
                }
                case Heard.FromCoater(var outcome) -> {
                    return Optional.of(stage.unexpected(step.key(), outcome));
                }
                case Heard.FromPerson(var wish) -> {
                    var instead = heed(wish, step, wait, since);
                    if (instead.isPresent()) {
                        return instead;
                    }
                }
            }
        }
    }

    private Optional<Turn> heed(Happening wish, PlannedStep step, Wait wait, long since) {
        return switch (wish) {
            case StopWanted wanted -> {
                stage.note(wanted);
                yield step.phase() == Phase.DRAIN ? Optional.empty() : divert(step, wait, since);
            }
            case Braked(var who) -> Optional.of(stage.brake(step.key(), who));
            case Answered _, NobodyThere _, FromBoard _ -> Optional.empty();
        };
    }

    private Optional<Turn> divert(PlannedStep step, Wait wait, long since) {
        var set = wait.time().nanoseconds();
        if (Cuts.isNearlyOver(stage.bench.clock().nanos(), since + set)) {
            return Optional.empty();
        }
        return switch (Diversion.at(step, stage.plan.protocol())) {
            case Diversion.GoOn _ -> Optional.empty();
            case Diversion.StayHere(var where) -> {
                disarm();
                yield Optional.of(Stage.restsIn(where));
            }
            case Diversion.GoTo(var solution) -> {
                disarm();
                stage.whereabouts.owes(new Owed.Cut(step.key(), since, set));
                yield Optional.of(detour.to(solution));
            }
        };
    }

    /** A dwell has lasted its time, and the pellets stay in the bath: the lift behind it is called off. */
    void completeInTheBath() {
        if (stage.whereabouts.owed().orElse(null) instanceof Owed.Completion(var key, var since, var set, var _)) {
            disarm();
            var lasted = stage.bench.clock().nanos() - since;
            stage.journal.append(new StepDone(key, new Measurement.Waited(lasted, set)));
        }
    }

    /** A dwell has lasted its time, and a detour's lift ends it instead of the plan's. */
    void completeByDetour() {
        if (stage.whereabouts.owed().orElse(null) instanceof Owed.Completion(var key, var since, var set, var _)) {
            disarm();
            stage.whereabouts.owes(new Owed.Cut(key, since, set));
        }
    }

    private void disarm() {
        stage.whereabouts.owed().ifPresent(owed -> {
            switch (owed) {
                case Owed.Completion armed -> stage.journal.append(new StepDisarmed(armed.lift()));
                case Owed.Cut cut -> throw new IllegalStateException("a wait is cut once: " + cut.key());
            }
        });
        stage.whereabouts.owesNothing();
    }
}
