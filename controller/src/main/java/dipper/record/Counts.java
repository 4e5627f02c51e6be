package dipper.record;

import dipper.plan.Command.Exposure;
import dipper.protocol.Tally;
import dipper.recipe.CountedUnit;
import dipper.recipe.Purpose;
import dipper.record.RunEvent.StepCut;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import java.util.List;
import java.util.Optional;

/**
 * What every pellet of a run has received, as an interval: certain ≤ truth ≤ possible. A layer is certain when its dwell is recorded as completed,
 * possible from the moment its dwell was begun; a dwell that was cut short is neither.
 *
 * @param pending the layer whose dwell was begun and has no outcome yet, by key
 */
public record Counts(Tally certain, Tally possible, Optional<Pending> pending) {

    record Pending(String key, String solution) {
    }

    public static Counts none(List<CountedUnit> declared) {
        return new Counts(Tally.none(declared), Tally.none(declared), Optional.empty());
    }

    /** The counts after one more event. */
    public Counts plus(RunEvent event) {
        return switch (event) {
            case StepStarted(var key, var exposure, var _) ->
                    exposure.filter(Counts::isLayer).map(layer -> begun(key, layer.solution())).orElse(this);
            case StepDone(var key, var _) ->
                    pending.filter(layer -> layer.key().equals(key)).map(this::completed).orElse(this);
            case StepCut(var key, var _) ->
                    pending.filter(layer -> layer.key().equals(key)).map(_ -> withoutPending()).orElse(this);
            case RunEvent.RunOpened _, RunEvent.DeckConfirmed _, RunEvent.StepFailed _, RunEvent.StepDisarmed _, RunEvent.PersonAsked _, RunEvent.StopRequested _, RunEvent.DeviationNoted _, RunEvent.RunClosed _ ->
                    this;
        };
    }

    private static boolean isLayer(Exposure exposure) {
        return exposure.purpose() == Purpose.LAYER;
    }

    /** A dwell begun while another has no outcome: that other one stays possible for good. */
    private Counts begun(String key, String solution) {
        return new Counts(certain, settledPossible(), Optional.of(new Pending(key, solution)));
    }

    private Counts completed(Pending layer) {
        return new Counts(certain.plus(layer.solution()), possible.plus(layer.solution()), Optional.empty());
    }

    private Counts withoutPending() {
        return new Counts(certain, possible, Optional.empty());
    }

    private Tally settledPossible() {
        return pending.map(layer -> possible.plus(layer.solution())).orElse(possible);
    }

    /** Everything that may have been completed, the layer in progress included. */
    public Tally atMost() {
        return settledPossible();
    }
}
