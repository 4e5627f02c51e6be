package dipper.forecast;

import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.protocol.Action;
import dipper.protocol.Tally;
import dipper.protocol.Treatment;
import dipper.recipe.PelletShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Follows what the pellets carry from bath to bath. */
final class BathFold implements Consumer<Moment> {

    private final Plan plan;
    private final Stations stations;
    private final PelletShape shape;
    private final Map<Integer, Bath> baths = new TreeMap<>();
    private final DilutionFold dilutions;
    private Carried carried = Carried.NOTHING;
    private Tally tally;

    BathFold(Plan plan, Stations stations, Roles roles) {
        this.plan = plan;
        this.stations = stations;
        this.shape = plan.protocol().recipe().pellet()
                .orElseThrow(() -> new IllegalStateException("a plan knows its pellets' shape"));
        this.dilutions = new DilutionFold(roles);
        this.tally = Tally.none(plan.protocol().counts());
        stations.all().forEach(each -> baths.put(each.station().number(), new Bath(each, roles)));
    }

    @Override
    public void accept(Moment moment) {
        Passing.of(moment).ifPresent(passing -> stations.at(moment.x()).map(at -> baths.get(at.station().number()))
                .ifPresent(bath -> pass(bath, passing, moment)));
        if (moment.step().command() instanceof Command.Dwell dwell) {
            tally = tally.plus(dwell.exposure().purpose(), dwell.exposure().solution());
        }
    }

    private void pass(Bath bath, Passing passing, Moment moment) {
        switch (passing.way()) {
            case IN -> action(moment.step()).ifPresent(action -> {
                dilutions.enter(bath.solution(), action, carried);
                bath.takeIn(carried, action, moment.begins(), reached());
                carried = Carried.NOTHING;
            });
            case OUT -> {
                var fluid = Fluid.of(plan.protocol().recipe().solutions().get(bath.solution()).liquid());
                var ofOne = DragOut.of(fluid, passing.move().speed(), shape, plan.rig());
                carried = bath.giveOff(ofOne, plan.deck().hanging(moment.scene()).size(), moment.ends());
            }
        }
    }

    private static Optional<Action> action(PlannedStep step) {
        return step.treatment().map(Treatment::action);
    }

    private Roles.Reached reached() {
        return tally.units().isEmpty()
                ? new Roles.Reached(Roles.Reached.UNCOUNTED, 0)
                : new Roles.Reached(tally.units().getFirst().unit().name(), tally.units().getFirst().complete());
    }

    List<BathForecast> baths(Optional<Double> filmMicrograms) {
        return baths.values().stream()
                .flatMap(bath -> bath.forecast(Uptake.of(plan, bath.solution(), filmMicrograms)).stream()).toList();
    }

    List<Dilution> dilutions() {
        return dilutions.all();
    }

    PelletShape shape() {
        return shape;
    }

    Tally tally() {
        return tally;
    }
}
