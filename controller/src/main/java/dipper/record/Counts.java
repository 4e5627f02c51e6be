package dipper.record;

import dipper.plan.Command.Exposure;
import dipper.plan.PlannedStep;
import dipper.protocol.Tally;
import dipper.recipe.CountedUnit;
import dipper.recipe.Purpose;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.PelletHung;
import dipper.record.RunEvent.PelletTakenOut;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.StepCut;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each pellet of a run has received, as an interval: certain ≤ truth ≤ possible. A layer is certain when its dwell is recorded as completed,
 * possible from the moment the pellets were on their way into its bath; a dwell that was cut short is neither. What hangs receives it, what has been taken out does not.
 *
 * @param settled by pellet, a layer under way apart
 * @param hanging names of what hangs
 * @param pending the layer that was begun and has no outcome yet, by the key of its step begun last, and who hung then
 * @param seen what each had received when somebody last said that it hangs in its slot
 */
public record Counts(Tally none, Map<String, Interval> settled, List<String> hanging, Optional<Pending> pending,
        Map<String, Interval> seen) {

    record Pending(String key, Purpose purpose, String solution, List<String> pellets) {

        /** Whether that is another step of the same treatment: first the way into the bath, then the dwell. */
        boolean isOf(String step) {
            return PlannedStep.path(key).equals(PlannedStep.path(step));
        }

        Pending without(String pellet) {
            return new Pending(key, purpose, solution, pellets.stream().filter(name -> !name.equals(pellet)).toList());
        }
    }

    /** Before anything is done: the first pass hangs. */
    public static Counts none(RunOpened opened) {
        return none(opened.counts(), opened.pellets().stream().filter(pellet -> pellet.pass() == 1)
                .map(RunEvent.HungPellet::name).toList());
    }

    static Counts none(List<CountedUnit> declared, List<String> hanging) {
        return new Counts(Tally.none(declared), Map.of(), hanging, Optional.empty(), Map.of());
    }

    /** The counts after one more event. */
    public Counts plus(RunEvent event) {
        return switch (event) {
            case StepStarted(var key, var exposure, var _) ->
                    exposure.filter(bath -> bath.purpose().isLayer()).map(layer -> begun(key, layer)).orElse(this);
            case StepDone(var key, Measurement.Waited _) ->
                    pending.filter(layer -> layer.key().equals(key)).map(this::completed).orElse(this);
            case StepCut(var key, var _) ->
                    pending.filter(layer -> layer.key().equals(key)).map(_ -> withPending(Optional.empty()))
                            .orElse(this);
            case RunEvent.ExposureFound(var key, var exposure, var _) -> found(key, exposure);
            case RunEvent.Decided decided -> decided(decided);
            case PelletTakenOut(var _, var _, var pellet) -> without(pellet);
            case PelletHung(var _, var _, var pellet) -> with(pellet);
            case RunEvent.PelletLost(var _, var pellet, var _, var _) -> lost(pellet);
            case RunEvent.DeckConfirmed _ -> new Counts(none, settled, hanging, pending, settled);
            case StepDone _, RunOpened _, RunEvent.RunChanged _, RunEvent.StepFailed _, RunEvent.StepDisarmed _, RunEvent.PersonAsked _, RunEvent.BeakerReplaced _, RunEvent.StopRequested _, RunEvent.StartPostponed _, RunEvent.Remarked _, RunEvent.RunResumed _, RunEvent.DeviationNoted _, RunEvent.RunClosed _ ->
                    this;
        };
    }

    /** A layer begun while another has no outcome: that other one stays possible for good. */
    private Counts begun(String key, Exposure layer) {
        var before = pending.filter(other -> other.isOf(key)).isPresent() ? settled : possiblySettled();
        return new Counts(none, before, hanging,
                Optional.of(new Pending(key, layer.purpose(), layer.solution(), hanging)), seen);
    }

    /** Records of before the way into the bath told what it does have nothing pending. */
    private Counts found(String key, Exposure exposure) {
        return exposure.purpose().isLayer() ? begun(key, exposure) : this;
    }

    /** However a person decides, what was possible stays so; what is taken as done is told beside it. */
    private Counts decided(RunEvent.Decided decision) {
        return switch (decision.choice()) {
            case END -> this;
            case REPEAT, LEAVE_OUT -> new Counts(none, possiblySettled(), hanging, Optional.empty(), seen);
            case COUNT_AS_DONE ->
                    new Counts(none, decidedlySettled(decision.exposure()), hanging, Optional.empty(), seen);
        };
    }

    private Map<String, Interval> decidedlySettled(Exposure layer) {
        var after = new LinkedHashMap<>(possiblySettled());
        hanging.forEach(pellet -> after.put(pellet, after.getOrDefault(pellet, Interval.of(none))
                .decidedly(layer.purpose(), layer.solution())));
        return after;
    }

    private Counts completed(Pending layer) {
        var after = new LinkedHashMap<>(settled);
        layer.pellets().forEach(pellet -> after.put(pellet, settled(pellet).plus(layer.purpose(), layer.solution())));
        return new Counts(none, after, hanging, Optional.empty(), seen);
    }

    private Counts withPending(Optional<Pending> layer) {
        return new Counts(none, settled, hanging, layer, seen);
    }

    /** A layer that has no outcome yet stays possible for it, whatever becomes of those that hang on. */
    private Counts without(String pellet) {
        var after = new LinkedHashMap<>(settled);
        pending.filter(layer -> layer.pellets().contains(pellet)).ifPresent(_ -> after.put(pellet, of(pellet)));
        return new Counts(none, after, hanging.stream().filter(name -> !name.equals(pellet)).toList(),
                pending.map(layer -> layer.without(pellet)), seen);
    }

    /** Since it was last seen it may have hung in its slot or not: what it received meanwhile is possible. */
    private Counts lost(String pellet) {
        var certain = seen.getOrDefault(pellet, Interval.of(none)).certain();
        var after = new LinkedHashMap<>(settled);
        after.put(pellet, new Interval(certain, of(pellet).possible(), certain));
        return new Counts(none, after, hanging, pending.map(layer -> layer.without(pellet)), seen).without(pellet);
    }

    private Counts with(String pellet) {
        var more = new ArrayList<>(hanging);
        if (!more.contains(pellet)) {
            more.add(pellet);
        }
        return new Counts(none, settled, List.copyOf(more), pending, seen);
    }

    private Map<String, Interval> possiblySettled() {
        var after = new LinkedHashMap<>(settled);
        pending.ifPresent(layer -> layer.pellets()
                .forEach(pellet -> after.put(pellet, settled(pellet).possibly(layer.purpose(), layer.solution()))));
        return after;
    }

    private Interval settled(String pellet) {
        return settled.getOrDefault(pellet, Interval.of(none));
    }

    /** What that pellet has received; nothing where it has not hung yet. A layer under way is possible. */
    public Interval of(String pellet) {
        var so = settled(pellet);
        return pending.filter(layer -> layer.pellets().contains(pellet))
                .map(layer -> so.possibly(layer.purpose(), layer.solution())).orElse(so);
    }

    /** Whether what hangs is between two counted units, by what is certain: not within one, nor in a layer's bath. */
    public boolean areBetweenUnits() {
        return pending.isEmpty()
                && ofHanging().certain().units().stream().allMatch(progress -> progress.amount().isWhole());
    }

    /** What those that hang have received since they were hung, which is the same for all; nothing where nothing hangs. */
    public Interval ofHanging() {
        return hanging.isEmpty() ? Interval.of(none) : of(hanging.getFirst());
    }
}
