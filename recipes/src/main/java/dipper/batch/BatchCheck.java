package dipper.batch;

import dipper.recipe.Recipe;
import dipper.rig.Rig;
import dipper.rig.Slot;
import dipper.rig.Station;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

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
        var amounts = new AmountCheck(recipe.counts(), check.problems);
        check.beakers(amounts);
        check.turns(amounts);
        batch.passes().forEach(pass -> check.substrates(pass, amounts));
        check.settings();
        check.deckRules();
        return check.problems.inOrder();
    }

    private void beakers(AmountCheck amounts) {
        var firsts = new HashMap<String, Integer>();
        for (var beaker : batch.beakers()) {
            exists(beaker.station(), beaker.place());
            known(beaker.solution(), beaker.place());
            var first = firsts.putIfAbsent(beaker.solution(), beaker.station());
            if (first != null
                    && batch.inTurn().keySet().stream().noneMatch(turns -> isMeant(beaker.solution(), turns))) {
                problems.error(Code.SOLUTION_IN_TWO_BEAKERS, beaker.place(),
                        Words.quoted(beaker.solution()) + " stands on station " + first + " too, and nothing says which"
                                + " of them is next",
                        "write in turn: {" + beaker.solution() + ": 1 immersion}, or 10 bilayers; or keep one beaker");
            }
            beaker.replaceEvery().ifPresent(amounts::whole);
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
            problems.unknown(Code.UNKNOWN_SOLUTION, place, solution,
                    "the recipe has no solution " + Words.quoted(solution), solutions,
                    "solutions: " + Words.list(solutions));
        }
    }

    private void exists(int station, Place place) {
        var stations = rig.stations().stream().map(Station::number).toList();
        if (!stations.contains(station)) {
            problems.error(Code.NO_SUCH_STATION, place, "the rig has no station " + station,
                    "stations: " + numbers(stations));
        }
    }

    /** Named in turn, or misspelt there, which is told of as that. */
    private boolean isMeant(String solution, String turns) {
        return turns.equals(solution)
                || (batch.beakers().stream().noneMatch(beaker -> beaker.solution().equals(turns))
                        && Words.areNear(turns, solution));
    }

    private void turns(AmountCheck amounts) {
        batch.inTurn().forEach((solution, amount) -> {
            var beakers = batch.beakers().stream().filter(beaker -> beaker.solution().equals(solution)).count();
            if (beakers < 2) {
                var what = Words.quoted(solution) + (beakers == 0 ? " stands in no beaker" : " stands in one beaker")
                        + ", so nothing takes turns";
                problems.unknown(Code.NOTHING_TO_TAKE_TURNS, amount.place(), solution, what,
                        beakers == 0 ? batch.beakers().stream().map(Beaker::solution).toList() : List.of(),
                        "put it in a second beaker, or take it out of in turn:");
            }
            amounts.whole(amount);
        });
    }

    private void substrates(Pass pass, AmountCheck amounts) {
        var slots = rig.slots().stream().map(Slot::number).toList();
        for (var substrate : pass.substrates()) {
            if (!slots.contains(substrate.slot())) {
                problems.error(Code.NO_SUCH_SLOT, substrate.place(), "the holder has no slot " + substrate.slot(),
                        "slots: " + numbers(slots));
            }
            substrate.until().ifPresent(amounts::layers);
        }
    }

    private void settings() {
        Stream.concat(Stream.of(batch.set()), batch.passes().stream().map(Pass::set))
                .flatMap(set -> set.entrySet().stream()).takeWhile(_ -> !problems.full())
                .forEach(entry -> SettingCheck.problem(entry.getKey(), entry.getValue(), recipe)
                        .ifPresent(problems::add));
    }

    private static String numbers(List<Integer> numbers) {
        return Words.list(numbers.stream().map(String::valueOf).toList());
    }
}
