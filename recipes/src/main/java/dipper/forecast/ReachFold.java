package dipper.forecast;

import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.units.Length;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Notes the extremes of the motion. */
final class ReachFold implements Consumer<Moment> {

    private final Plan plan;
    private final Stations stations;
    private final Map<Integer, Length> deepest = new HashMap<>();
    private Length lowest = Length.ZERO;
    private final Map<Integer, Length> deepestPoints = new HashMap<>();
    private Optional<Length> lowestWhileTravelling = Optional.empty();
    private Length farthest = Length.ZERO;

    ReachFold(Plan plan, Stations stations) {
        this.plan = plan;
        this.stations = stations;
    }

    @Override
    public void accept(Moment moment) {
        switch (moment.step().command()) {
            case Command.MoveZ(var to, var _, var _) -> down(to, moment);
            case Command.Dwell dwell -> dwell.agitation().ifPresent(moves -> down(moves.bottom(), moment));
            case Command.MoveX(var to, var _) -> {
                farthest = lower(farthest, fromHome(to).negated());
                var point = lowestPoint(moment.z(), moment);
                lowestWhileTravelling = Optional.of(lowestWhileTravelling.map(low -> lower(low, point)).orElse(point));
            }
            case Command.Home _, Command.HomeZ _, Command.Switch _, Command.Wait _, Command.Ask _ -> {
            }
        }
    }

    private void down(Length to, Moment moment) {
        lowest = lower(lowest, to);
        stations.at(moment.x()).ifPresent(at -> {
            deepest.merge(at.station().number(), to, ReachFold::lower);
            deepestPoints.merge(at.station().number(), lowestPoint(to, moment), ReachFold::lower);
        });
    }

    private static Length lower(Length one, Length other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Length fromHome(Length machineX) {
        return machineX.minus(plan.rig().x().machine(Length.ZERO)).abs();
    }

    /** Of what hangs at that moment. */
    private Length lowestPoint(Length machineZ, Moment moment) {
        return machineZ.plus(plan.rig().holderTop()).minus(plan.deck().longestHanging(moment.scene()));
    }

    /** The lowest machine Z over that station. */
    Optional<Length> deepest(int station) {
        return Optional.ofNullable(deepest.get(station));
    }

    Reach reach() {
        var travelling = lowestWhileTravelling.orElse(plan.rig().safeHeight());
        var each = stations.all().stream().map(at -> at.station())
                .map(station -> new Reach.AtStation(station.number(), travelling.minus(station.rim()),
                        Optional.ofNullable(deepestPoints.get(station.number()))
                                .map(point -> point.minus(station.floor())),
                        deepest(station.number()).map(plan.rig().holderTop()::plus)
                                .map(holder -> holder.minus(station.rim()))))
                .toList();
        return new Reach(each, plan.rig().x().travel().plus(farthest), plan.rig().z().travel().plus(lowest));
    }
}
