package dipper.protocol;

import dipper.recipe.Purpose;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is legal in a protocol but smells: a counted layer out of order, a solution never used. */
final class Lint {

    private Lint() {}

    static List<Problem> of(Protocol protocol) {
        var problems = new ArrayList<Problem>();
        outOfOrder(protocol, problems);
        neverUsed(protocol, problems);
        problems.addAll(Smells.of(protocol));
        return problems;
    }

    /** Each line is named once, however often a loop comes past it. */
    private static void outOfOrder(Protocol protocol, List<Problem> problems) {
        Set<Place> named = new HashSet<>();
        var tally = Tally.none(protocol.counts());
        for (var treatment : protocol) {
            if (treatment.action() instanceof Action.Immerse layer && layer.purpose() == Purpose.LAYER) {
                var after = tally.plus(layer.solution());
                if (after.outOfOrder() > tally.outOfOrder() && named.add(layer.place())) {
                    problems.add(Problem.warning(Code.OUT_OF_ORDER, layer.place(),
                            "this layer of \"%s\" comes out of the order that counts: declares (at %s)"
                                    .formatted(layer.solution(), treatment.key()),
                            "the counted unit in progress is not completed by it; check the order of the layers"));
                }
                tally = after;
            }
        }
    }

    private static void neverUsed(Protocol protocol, List<Problem> problems) {
        var used = Solutions.used(protocol);
        protocol.recipe().solutions().values().stream().filter(solution -> !used.contains(solution.key()))
                .forEach(solution -> problems.add(Problem.warning(Code.NEVER_USED, solution.place(),
                        "no step uses the solution \"%s\"".formatted(solution.key()),
                        "remove it, or name it in a step")));
    }
}
