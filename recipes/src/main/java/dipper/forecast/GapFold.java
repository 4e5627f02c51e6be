package dipper.forecast;

import dipper.forecast.Wetness.Gap;
import dipper.forecast.Wetness.Spent;
import dipper.plan.Command;
import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.protocol.Scene;
import dipper.units.Length;
import dipper.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Measures how long pellets hang in air between baths, for each length at which pellets hang. */
final class GapFold implements Consumer<Moment> {

    /** Since when the pellets that hang so are in air, and what they came from. */
    private record Since(double seconds, String from) {
    }

    private enum Person {
        AWAY, THERE
    }

    private record Kind(Length higher, String from, String to, Spent spent) {
    }

    private final Plan plan;
    private final Stations stations;
    /** By how much higher they hang than the lowest. */
    private final Map<Length, List<Integer>> slots = new TreeMap<>();
    private final Map<Length, Since> since = new TreeMap<>();
    private final Map<Kind, Gap> gaps = new LinkedHashMap<>();
    private Spent spent = Spent.ON_THE_WAY;
    private Person person = Person.AWAY;
    private Scene scene = Scene.FIRST;

    GapFold(Plan plan, Stations stations) {
        this.plan = plan;
        this.stations = stations;
        hang();
    }

    private void hang() {
        slots.clear();
        plan.deck().hanging(scene).forEach(substrate -> slots
                .computeIfAbsent(plan.deck().longestHanging(scene).minus(plan.deck().hanging(substrate)),
                        _ -> new ArrayList<>())
                .add(substrate.slot()));
    }

    /** Something has left, or another pass hangs: what is left is still in air, and what is hung has not been wet yet. */
    private void change(Moment moment) {
        var before = scene;
        var after = moment.scene();
        if (before.pass() != after.pass()) {
            endAll(moment.begins());
        }
        scene = after;
        hang();
        var inAir = new TreeMap<>(since);
        since.clear();
        if (before.pass() == after.pass()) {
            var less = plan.deck().longestHanging(after).minus(plan.deck().longestHanging(before));
            inAir.forEach((higher, from) -> since.put(higher.plus(less), from));
            since.keySet().retainAll(slots.keySet());
        }
    }

    @Override
    public void accept(Moment moment) {
        if (moment.scene().pass() != scene.pass() || !moment.scene().gone().equals(scene.gone())) {
            change(moment);
        }
        switch (moment.step().command()) {
            case Command.MoveZ _ -> Passing.of(moment).ifPresent(passing -> pass(passing, moment));
            case Command.Wait _ -> dry(moment);
            case Command.Ask _ -> ask(moment);
            case Command.Dwell _, Command.Switch _, Command.MoveX _, Command.Home _, Command.HomeZ _ -> {
            }
        }
    }

    /** Whoever ended a stay is there; and pellets that were dried may wait. */
    private void ask(Moment moment) {
        if (moment.step().phase() == Phase.STAY) {
            person = Person.THERE;
        } else if (person == Person.AWAY && spent == Spent.ON_THE_WAY) {
            spent = Spent.WAITING_FOR_A_PERSON;
        }
    }

    private void dry(Moment moment) {
        if (moment.takes().dry() > 0 && spent == Spent.ON_THE_WAY) {
            spent = Spent.DRYING;
        }
    }

    private void pass(Passing passing, Moment moment) {
        var solution = stations.at(moment.x()).map(at -> at.beaker().solution()).orElse("");
        for (var higher : slots.keySet()) {
            var crossed = moment.begins() + secondsTo(passing.surface(higher), passing);
            switch (passing.way()) {
                case OUT -> since.put(higher, new Since(crossed, solution));
                case IN -> Optional.ofNullable(since.remove(higher))
                        .ifPresent(from -> end(higher, from, crossed, solution, moment));
            }
        }
        spent = Spent.ON_THE_WAY;
        person = passing.way() == Passing.Way.IN ? Person.AWAY : person;
    }

    private double secondsTo(Length surface, Passing passing) {
        return Kinematics.secondsUntil(surface.minus(passing.from()), passing.move().to().minus(passing.from()),
                passing.move().speed(), plan.rig().z().acceleration());
    }

    private void end(Length higher, Since from, double at, String to, Moment moment) {
        var place = moment.step().treatment().map(treatment -> treatment.action().place())
                .orElse(plan.protocol().recipe().place());
        add(new Kind(higher, from.from(), to, spent), at - from.seconds(), moment.step().key(), place);
    }

    private void add(Kind kind, double seconds, String key, Place place) {
        var gap = new Gap(slots.get(kind.higher()), kind.from(), kind.to(), seconds, 1, kind.spent(), key, place);
        gaps.merge(kind, gap, (before, now) -> {
            var longest = now.seconds() > before.seconds() ? now : before;
            return new Gap(longest.slots(), longest.from(), longest.to(), longest.seconds(), before.passes() + 1,
                    longest.spent(), longest.key(), longest.place());
        });
    }

    /** Those that are taken off come from a bath, and go into none. */
    private void endAll(double at) {
        since.forEach((higher, from) -> add(new Kind(higher, from.from(), "", spent), at - from.seconds(), "end",
                plan.protocol().recipe().place()));
        since.clear();
    }

    /** The pellets that hang in air at the end of the run, too. */
    List<Gap> gaps(double end) {
        endAll(end);
        return gaps.values().stream()
                .sorted((one, other) -> Double.compare(other.seconds(), one.seconds())).toList();
    }
}
