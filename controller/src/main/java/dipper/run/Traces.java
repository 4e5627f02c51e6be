package dipper.run;

import dipper.plan.Phase;
import dipper.plan.PlannedStep;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.run.Standing.Instants;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a record says of the treatment that was begun last: which of its steps were begun, which are done, and what people decided about it. */
final class Traces {

    private Optional<String> path = Optional.empty();
    private final Set<Phase> done = EnumSet.noneOf(Phase.class);
    private Optional<Instants> wetSince = Optional.empty();
    private Optional<Long> cutAfter = Optional.empty();
    private Optional<RunEvent.Choice> decision = Optional.empty();
    private boolean beginsAnew;
    private boolean ending;

    static Traces of(List<Recorded> events) {
        var traces = new Traces();
        events.forEach(traces::follow);
        return traces;
    }

    private void follow(Recorded recorded) {
        switch (recorded.event()) {
            case RunEvent.StepStarted(var key, var _, var _) -> started(key, recorded);
            case RunEvent.StepDone(var key, var _) -> phase(key).ifPresent(done::add);
            case RunEvent.StepCut(var key, var after) -> phase(key).ifPresent(_ -> cutAfter = Optional.of(after));
            case RunEvent.Decided(var _, var choice, var _, var _, var _) -> decision = Optional.of(choice);
            case RunEvent.RunResumed _ -> beginsAnew = true;
            case RunEvent.RunOpened _, RunEvent.DeckConfirmed _, RunEvent.StepDisarmed _, RunEvent.StepFailed _, RunEvent.PersonAsked _, RunEvent.PelletTakenOut _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.RunChanged _, RunEvent.PelletLost _, RunEvent.StartPostponed _, RunEvent.Remarked _, RunEvent.ExposureFound _, RunEvent.DeviationNoted _, RunEvent.RunClosed _ -> {
                // Nothing that a step of a treatment has come to.
            }
        }
    }

    private void started(String key, Recorded recorded) {
        var of = PlannedStep.path(key);
        if (key.startsWith(Switches.OFF)) {
            // A run that pauses or is stopped switches off what it has on, wherever it stands in its plan.
            return;
        }
        if (of.equals("end")) {
            ending = true;
        } else if (!of.equals("start") && !of.startsWith("detour ")) {
            if (beginsAnew || !path.equals(Optional.of(of))) {
                begin(of);
            }
            phase(key).filter(phase -> phase == Phase.LOWER)
                    .ifPresent(_ -> wetSince = Optional.of(Instants.of(recorded)));
        }
    }

    private void begin(String of) {
        path = Optional.of(of);
        done.clear();
        wetSince = Optional.empty();
        cutAfter = Optional.empty();
        decision = Optional.empty();
        beginsAnew = false;
    }

    /** The phase, where the key is one of the treatment's begun last. */
    private Optional<Phase> phase(String key) {
        return path.filter(PlannedStep.path(key)::equals).map(_ -> PlannedStep.phase(key));
    }

    /** The key of the treatment begun last. */
    Optional<String> path() {
        return path;
    }

    boolean isDone(Phase phase) {
        return done.contains(phase);
    }

    /** When the pellets were last on their way into its bath. */
    Optional<Instants> wetSince() {
        return wetSince;
    }

    Optional<Long> cutAfter() {
        return cutAfter;
    }

    /** What a person has said about it since. */
    Optional<RunEvent.Choice> decision() {
        return decision;
    }

    /** The way to the loading place at the very end has been begun. */
    boolean isEnding() {
        return ending;
    }
}
