package dipper.protocol;

import dipper.batch.Amount.Counted;
import dipper.batch.Substrate;
import dipper.recipe.CountedUnit;
import dipper.yaml.Code;
import dipper.yaml.Problem;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds pellets that are to leave after more than their pass comes to. */
final class Untils {

    private Untils() {}

    static List<Problem> neverReached(List<Load> loads, List<CountedUnit> declared) {
        var problems = new ArrayList<Problem>();
        for (var load : loads) {
            if (!load.goals().isEmpty()) {
                var whole = whole(load, declared);
                load.goals().forEach((substrate, goal) -> {
                    if (!goal.isReachedBy(whole)) {
                        problems.add(problem(substrate, goal, goal.in(whole)));
                    }
                });
            }
        }
        return problems;
    }

    private static Tally whole(Load load, List<CountedUnit> declared) {
        return new Reckoning("", Reckoning.Disorder.IGNORED).after(load.steps(), Tally.none(declared));
    }

    private static Problem problem(Substrate substrate, Goal goal, long most) {
        var word = switch (goal.counted()) {
            case Counted.Units(var unit) -> unit.name();
            case Counted.Layers _, Counted.Immersions _ -> "layer";
        };
        return Problem.error(Code.NEVER_REACHED, goal.amount().place(),
                "%s is to leave after %s; what hangs to the end receives %d".formatted(Words.quoted(substrate.name()),
                        goal.amount(), most),
                most == 0
                        ? "take until: out; no %s is ever complete".formatted(word)
                        : "write 1 to %d %ss, or set the recipe to more".formatted(most, word));
    }
}
