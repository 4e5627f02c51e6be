package dipper.batch;

import dipper.recipe.Parameter;
import dipper.recipe.Recipe;
import dipper.rig.Rig;
import dipper.rig.Slot;
import dipper.rig.Station;
import dipper.units.Quantity;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Holds a batch against its recipe and rig: everything that it names must be there. Places are the batch's. */
public final class BatchCheck {

    private final Batch batch;
    private final Recipe recipe;
    private final Rig rig;
    private final Problems problems = new Problems();

    private BatchCheck(Batch batch, Recipe recipe, Rig rig) {
        this.batch = batch;
        this.recipe = recipe;
        this.rig = rig;
    }

    /** Every problem of the batch; whether each solution of the recipe stands in some beaker is the planner's to say. */
    public static List<Problem> check(Batch batch, Recipe recipe, Rig rig) {
        var check = new BatchCheck(batch, recipe, rig);
        check.beakers();
        check.pellets();
        batch.set().forEach(check::setting);
        check.deckRules();
        return check.problems.inOrder();
    }

    private void beakers() {
        var firsts = new HashMap<String, Integer>();
        for (var beaker : batch.beakers()) {
            exists(beaker.station(), beaker.place());
            known(beaker.solution(), beaker.place());
            var first = firsts.putIfAbsent(beaker.solution(), beaker.station());
            if (first != null) {
                problems.error(Code.SOLUTION_IN_TWO_BEAKERS, beaker.place(),
                        Words.quoted(beaker.solution()) + " stands on station " + first + " too",
                        "keep one beaker of each solution; for two baths of one liquid give the recipe two solutions");
            }
        }
    }

    private void deckRules() {
        for (var stay : batch.deckRules().stays()) {
            known(stay.solution(), stay.place());
            exists(stay.station(), stay.place());
        }
        for (var pair : batch.deckRules().apart()) {
            known(pair.one(), pair.place());
            known(pair.other(), pair.place());
        }
    }

    private void known(String solution, Place place) {
        var solutions = recipe.solutions().keySet();
        if (!solutions.contains(solution)) {
            problems.error(Code.UNKNOWN_SOLUTION, place, "the recipe has no solution " + Words.quoted(solution),
                    Words.didYouMean(solution, solutions) + "solutions: " + Words.list(solutions));
        }
    }

    private void exists(int station, Place place) {
        var stations = rig.stations().stream().map(Station::number).toList();
        if (!stations.contains(station)) {
            problems.error(Code.NO_SUCH_STATION, place, "the rig has no station " + station,
                    "stations: " + numbers(stations));
        }
    }

    private void pellets() {
        var slots = rig.slots().stream().map(Slot::number).toList();
        for (var pellet : batch.pellets()) {
            if (!slots.contains(pellet.slot())) {
                problems.error(Code.NO_SUCH_SLOT, pellet.place(), "the holder has no slot " + pellet.slot(),
                        "slots: " + numbers(slots));
            }
        }
    }

    private void setting(String name, Batch.Setting setting) {
        var parameters = recipe.parameters();
        var parameter = parameters.get(name);
        if (parameter == null) {
            problems.error(Code.UNKNOWN_PARAMETER, setting.place(), "the recipe has no parameter " + Words.quoted(name),
                    Words.didYouMean(name, parameters.keySet())
                            + (parameters.isEmpty()
                                    ? "it has none"
                                    : "parameters: " + Words.list(parameters.keySet())));
            return;
        }
        var value = setting.value();
        var wanted = parameter.value().dimension();
        if (value.dimension() != wanted) {
            problems.error(Code.WRONG_DIMENSION, setting.place(),
                    value + " is " + value.dimension().inWords() + "; " + Words.quoted(name) + " is "
                            + wanted.inWords(),
                    "write e.g. " + parameter.value());
        } else if (outside(value, parameter)) {
            problems.error(Code.OUTSIDE_LIMITS, setting.place(),
                    Words.quoted(name) + " is " + value + ", outside the recipe's range"
                            + bound(" from ", parameter.from())
                            + bound(" to ", parameter.to()),
                    "write a value within it");
        }
    }

    private static boolean outside(Quantity value, Parameter parameter) {
        return parameter.from().filter(low -> value.base() < low.base()).isPresent()
                || parameter.to().filter(high -> value.base() > high.base()).isPresent();
    }

    private static String bound(String word, Optional<Quantity> bound) {
        return bound.map(quantity -> word + quantity).orElse("");
    }

    private static String numbers(List<Integer> numbers) {
        return Words.list(numbers.stream().map(String::valueOf).toList());
    }
}
