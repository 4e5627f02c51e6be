package dipper.forecast;

import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.protocol.Action;
import dipper.protocol.Errand;
import dipper.protocol.Passage;
import dipper.protocol.Tally;
import dipper.protocol.Treatment;
import dipper.recipe.PelletShape;
import dipper.recipe.Purpose;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Follows what the pellets carry from bath to bath, and what people replace, take out and hang. */
final class BathFold implements Consumer<Moment> {

    private final Plan plan;
    private final Stations stations;
    private final PelletShape shape;
    private final Optional<Film> film;
    private final Map<Integer, Bath> baths = new TreeMap<>();
    private final DilutionFold dilutions;
    private Carried carried = Carried.NOTHING;
    private Tally tally;
    private long madeBefore;
    private int pass = 1;

    BathFold(Plan plan, Stations stations, Roles roles, Optional<Film> film) {
        this.plan = plan;
        this.stations = stations;
        this.film = film;
        this.shape = plan.protocol().recipe().pellet()
                .orElseThrow(() -> new IllegalStateException("a plan knows its pellets' shape"));
        this.dilutions = new DilutionFold(roles);
        this.tally = Tally.none(plan.protocol().counts());
        stations.all().forEach(each -> baths.put(each.station().number(),
                new Bath(each, roles, film.flatMap(_ -> Uptake.dissolved(plan, each)))));
    }

    @Override
    public void accept(Moment moment) {
        if (moment.scene().pass() != pass) {
            pass = moment.scene().pass();
            madeBefore += reached().complete();
            tally = Tally.none(plan.protocol().counts());
            carried = Carried.NOTHING;
            dilutions.beginAnew();
        }
        switch (moment.step().command()) {
            case Command.MoveZ _ -> Passing.of(moment).ifPresent(passing -> stations.at(moment.x())
                    .ifPresent(at -> pass(baths.get(at.station().number()), passing, moment)));
            case Command.Dwell dwell -> dwell(dwell.exposure(), moment);
            case Command.Ask ask -> run(ask.errands(), moment);
            case Command.MoveX _, Command.Home _, Command.HomeZ _, Command.Switch _, Command.Wait _ -> {
            }
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
                var wetted = action(moment.step()).flatMap(Action::way).map(Passage::depth).map(shape.height()::plus)
                        .orElse(shape.height());
                var ofOne = DragOut.of(fluid, passing.move().speed(), shape, wetted, plan.rig());
                carried = bath.giveOff(ofOne, hanging(moment), moment.ends());
            }
        }
    }

    private static Optional<Action> action(PlannedStep step) {
        return step.treatment().map(Treatment::action);
    }

    private int hanging(Moment moment) {
        return plan.deck().hanging(moment.scene()).size();
    }

    private void dwell(Command.Exposure exposure, Moment moment) {
        if (exposure.purpose() == Purpose.LAYER) {
            film.map(of -> nanometres(of, exposure.solution())).ifPresent(nanometres -> baths.get(exposure.station())
                    .takeUp(Uptake.micrograms(nanometres, shape) * hanging(moment)));
        }
        tally = tally.plus(exposure.purpose(), exposure.solution());
    }

    /** What one layer adds: as if all of its unit came from this solution, what lies below the first unit too. */
    private double nanometres(Film of, String solution) {
        var growing = of.growth().unit();
        var complete = tally.complete(growing);
        var whole = of.after(complete + 1.0).nominal() - (complete == 0 ? 0 : of.after(complete).nominal());
        return plan.protocol().counts().stream().filter(unit -> unit.name().equals(growing))
                .mapToInt(unit -> Collections.frequency(unit.layers(), solution)).filter(times -> times > 0)
                .mapToDouble(times -> whole / times).sum();
    }

    private void run(List<Errand> errands, Moment moment) {
        var before = hanging(moment);
        var out = 0;
        for (var errand : errands) {
            switch (errand) {
                case Errand.TakeOut _ -> out++;
                case Errand.Replace(var beaker) -> baths.get(beaker.station()).replace(moment.ends());
                case Errand.Hang _ -> {
                    // What is hung is dry.
                }
            }
        }
        carried = out > 0 ? carried.part((before - out) / (double) before) : carried;
    }

    private Roles.Reached reached() {
        var shown = plan.protocol().passes() == 1 ? 0 : pass;
        if (tally.units().isEmpty()) {
            return new Roles.Reached(shown, Roles.Reached.UNCOUNTED, 0, 0, 0);
        }
        var first = tally.units().getFirst();
        return new Roles.Reached(shown, first.unit().name(), first.complete(), madeBefore, first.begun().size());
    }

    List<BathForecast> baths() {
        return baths.values().stream().flatMap(bath -> bath.forecast().stream()).toList();
    }

    List<Dilution> dilutions() {
        return dilutions.all();
    }
}
