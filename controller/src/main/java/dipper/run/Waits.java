package dipper.run;

import dipper.plan.Command.Wait;
import dipper.plan.Phase;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepCut;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.run.Happening.Answered;
import dipper.run.Happening.Braked;
import dipper.run.Happening.FromBoard;
import dipper.run.Happening.NobodyThere;
import dipper.run.Happening.Resumed;
import dipper.run.Happening.Wished;
import dipper.run.Listening.Heard;
import dipper.run.Turn.Onward;
import dipper.run.Whereabouts.Owed;
import dipper.units.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Performs waits in air, and holds through those in a bath: until an instant, unless people or the machine make something else of it. */
final class Waits {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);

    private final Stage stage;
    private final Detour detour;

    Waits(Stage stage, Detour detour) {
        this.stage = stage;
        this.detour = detour;
    }

    Turn perform(PlannedStep step, Wait wait) {
        var since = stage.whereabouts.settled();
        stage.journal.append(new StepStarted(step.key(), Optional.empty(), Optional.empty()));
        return hold(step, wait.time(), since, since + wait.time().nanoseconds())
                .orElseGet(() -> done(step, since, wait.time()));
    }

    /**
     * Until that instant of the wall clock, looked at again and again: a clock that is set, or a machine that sleeps, changes how long it lasts.
     */
    Turn performUntil(PlannedStep step, Wait wait, Instant hour) {
        var clock = stage.bench.clock();
        var since = clock.nanos();
        stage.whereabouts.settledAt(since);
        stage.journal.append(new StepStarted(step.key(), Optional.empty(), Optional.empty()));
        while (clock.wall().isBefore(hour)) {
            var ahead = Duration.between(clock.wall(), hour);
            var slice = ahead.compareTo(LOOKS_EVERY) > 0 ? LOOKS_EVERY : ahead;
            var instead = hold(step, wait.time(), since, clock.nanos() + slice.toNanos());
            if (instead.isPresent()) {
                stage.journal.append(new StepCut(step.key(), clock.nanos() - since));
                return instead.get();
            }
        }
        return done(step, since, wait.time());
    }

    private Turn done(PlannedStep step, long since, Time set) {
        var now = stage.bench.clock().nanos();
        stage.journal.append(new StepDone(step.key(), new Measurement.Waited(now - since, set.nanoseconds())));
        stage.whereabouts.settledAt(now);
        return new Onward();
    }

    /** Waits, in a step that lasts so long since then; empty when the instant has come, else how the run goes on instead. */
    Optional<Turn> hold(PlannedStep step, Time set, long since, long until) {
        while (true) {
            switch (stage.listening.until(until)) {
                case Heard.Due _ -> {
                    return Optional.empty();
                }
                case Heard.FromCoater(var outcome) -> {
                    return Optional.of(stage.breakdown.unexpected(step.key(), outcome));
                }
                case Heard.FromPerson(var wish) -> {
                    var instead = heed(wish, step, set, since);
                    if (instead.isPresent()) {
                        return instead;
                    }
                }
            }
        }
    }

    private Optional<Turn> heed(Happening wish, PlannedStep step, Time set, long since) {
        return switch (wish) {
            case Wished wished -> {
                stage.note(wished);
                yield step.phase() == Phase.DRAIN || !stage.restIsWanted()
                        ? Optional.empty()
                        : divert(step, set, since);
            }
            case Braked braked -> Optional.of(stage.breakdown.brake(step.key(), braked));
            case Answered _, NobodyThere _, Resumed _, FromBoard _ -> Optional.empty();
        };
    }

    /** What a wish to stop makes of a wait that is under way; empty where it is better finished. */
    Optional<Turn> divert(PlannedStep step, Time set, long since) {
        if (Cuts.isNearlyOver(stage.bench.clock().nanos(), since + set.nanoseconds())) {
            return Optional.empty();
        }
        return switch (stage.diversion(step)) {
            case Diversion.GoOn _ -> Optional.empty();
            case Diversion.StayHere(var where) -> {
                disarm();
                yield Optional.of(stage.restsIn(where));
            }
            case Diversion.GoTo(var solution) -> {
                disarm();
                stage.whereabouts.owes(new Owed.Cut(step.key(), since, set, Optional.empty()));
                yield Optional.of(detour.to(solution));
            }
        };
    }

    /** The lift that waits for a dwell's end is called off. */
    void disarm() {
        stage.whereabouts.owed().ifPresent(owed -> {
            switch (owed) {
                case Owed.Completion armed -> stage.journal.append(new StepDisarmed(armed.lift()));
                case Owed.Leaving leaving ->
                        throw new IllegalStateException(
                                "no wait is under way where a person is waited for: " + leaving.key());
                case Owed.Cut cut -> throw new IllegalStateException("a wait is cut once: " + cut.key());
            }
        });
        stage.whereabouts.owesNothing();
    }
}
