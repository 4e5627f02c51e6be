package dipper.record;

import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.Observed;
import dipper.record.RunEvent.RunChanged;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.StepCut;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StepStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a run stands, folded from its events; immutable.
 *
 * @param open keys of steps begun without an outcome: at most a dwell and the lift armed behind it, unless the run was interrupted
 * @param lastDone the key of the last confirmed step since the run was begun or gone on with
 * @param observed what people have typed in
 * @param speeds true speeds of immersions and withdrawals
 * @param homings where homing on the way found Z
 * @param changes what people changed on the way
 * @param remarks what people wanted to be read with it
 * @param awaited what it is about to come to
 */
public record RunState(RunOpened opened, Instant openedAt, Instant latest, Counts counts, List<String> open,
        Optional<String> lastDone,
        List<DeviationNoted> deviations, List<Noted> observed, Speeds speeds, Homings homings,
        List<RunChanged> changes, List<Remark> remarks, Awaited awaited, Optional<StepFailed> failure,
        Optional<RunClosed> closed) {

    /** A value that a person typed in, at that step. */
    public record Noted(String key, Observed observed) {
    }

    /** What somebody has seen, and when it was said. */
    public record Remark(Instant at, String who, String text) {
    }

    /** Begins with the first event, which must be RunOpened. */
    public static RunState of(Recorded first) {
        if (first.event() instanceof RunOpened opened) {
            return new RunState(opened, first.wall(), first.wall(), Counts.none(opened), List.of(),
                    Optional.empty(), List.of(), List.of(), Speeds.NONE, Homings.NONE,
                    List.of(), List.of(), Awaited.NOTHING, Optional.empty(), Optional.empty());
        }
        throw new IllegalStateException("a run's record begins with RunOpened, not " + first.event());
    }

    /** Folds a whole record. */
    public static RunState of(Iterable<Recorded> events) {
        var iterator = events.iterator();
        var state = of(iterator.next());
        while (iterator.hasNext()) {
            state = state.plus(iterator.next());
        }
        return state;
    }

    /** What the run is for. */
    public RunEvent.Aim aim() {
        return opened.inputs().aim();
    }

    /** The step begun last, or where none is under way the one confirmed last; empty before the first since the run was begun or gone on with. */
    public Optional<String> latestStep() {
        return open.isEmpty() ? lastDone : Optional.of(open.getLast());
    }

    /** The state after one more event. */
    public RunState plus(Recorded recorded) {
        var counted = new RunState(opened, openedAt, recorded.wall(), counts.plus(recorded.event()), open, lastDone,
                deviations, observed, speeds.plus(recorded.event()),
                homings.plus(recorded.event()), changes, remarks, awaited.plus(recorded.event()), failure, closed);
        return switch (recorded.event()) {
            case StepStarted(var key, var _, var _) -> counted.withOpen(with(open, key));
            case StepDone(var key, var measurement) ->
                    counted.withOpen(without(open, key)).withLastDone(key).withObserved(key, measurement);
            case StepCut(var key, var _) -> counted.withOpen(without(open, key));
            case StepDisarmed(var key) -> counted.withOpen(without(open, key));
            case StepFailed failed -> counted.withFailure(failed);
            case DeviationNoted deviation -> counted.withDeviations(with(deviations, deviation));
            case RunClosed last -> counted.withClosed(last);
            case RunEvent.RunResumed resumed -> counted.withOpened(opened.with(resumed)).goingOn();
            case RunChanged changed -> counted.withOpened(opened.with(changed)).withChanges(with(changes, changed));
            case RunEvent.Remarked(var who, var text) -> counted
                    .withRemarks(with(remarks, new Remark(recorded.wall(), who, text)));
            case RunOpened _ -> throw new IllegalStateException("a run is opened once");
            case RunEvent.StartPostponed _, RunEvent.DeckConfirmed _, RunEvent.PersonAsked _, RunEvent.PelletTakenOut _, RunEvent.PelletHung _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.PelletLost _, RunEvent.ExposureFound _, RunEvent.Decided _ ->
                    counted;
        };
    }

    /** What was not known then is told by the deviations and counts that stay. */
    private RunState goingOn() {
        return new RunState(opened, openedAt, latest, counts, List.of(), Optional.empty(), deviations, observed, speeds,
                homings, changes, remarks, awaited,
                Optional.empty(), Optional.empty());
    }

    private RunState withOpened(RunOpened changed) {
        return new RunState(changed, openedAt, latest, counts, open, lastDone, deviations, observed, speeds, homings,
                changes, remarks, awaited, failure, closed);
    }

    private RunState withChanges(List<RunChanged> longer) {
        return new RunState(opened, openedAt, latest, counts, open, lastDone, deviations, observed, speeds, homings,
                longer, remarks, awaited, failure, closed);
    }

    private RunState withRemarks(List<Remark> longer) {
        return new RunState(opened, openedAt, latest, counts, open, lastDone, deviations, observed, speeds, homings,
                changes, longer, awaited, failure, closed);
    }

    private RunState withOpen(List<String> keys) {
        return new RunState(opened, openedAt, latest, counts, keys, lastDone, deviations, observed, speeds, homings,
                changes, remarks, awaited,
                failure, closed);
    }

    private RunState withLastDone(String key) {
        return new RunState(opened, openedAt, latest, counts, open, Optional.of(key), deviations, observed, speeds,
                homings, changes, remarks, awaited, failure,
                closed);
    }

    private RunState withObserved(String key, Measurement measurement) {
        if (!(measurement instanceof Measurement.Answered(var _, var values)) || values.isEmpty()) {
            return this;
        }
        var longer = new ArrayList<>(observed);
        values.forEach(value -> longer.add(new Noted(key, value)));
        return new RunState(opened, openedAt, latest, counts, open, lastDone, deviations, List.copyOf(longer), speeds,
                homings, changes, remarks, awaited,
                failure,
                closed);
    }

    private RunState withDeviations(List<DeviationNoted> noted) {
        return new RunState(opened, openedAt, latest, counts, open, lastDone, noted, observed, speeds, homings, changes,
                remarks,
                awaited,
                failure,
                closed);
    }

    private RunState withFailure(StepFailed failed) {
        return new RunState(opened, openedAt, latest, counts, open, lastDone, deviations, observed, speeds, homings,
                changes, remarks, awaited,
                Optional.of(failed),
                closed);
    }

    private RunState withClosed(RunClosed last) {
        return new RunState(opened, openedAt, latest, counts, open, lastDone, deviations, observed, speeds, homings,
                changes, remarks, awaited,
                failure,
                Optional.of(last));
    }

    private static <T> List<T> with(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return List.copyOf(longer);
    }

    private static <T> List<T> without(List<T> list, T item) {
        return list.stream().filter(one -> !one.equals(item)).toList();
    }
}
