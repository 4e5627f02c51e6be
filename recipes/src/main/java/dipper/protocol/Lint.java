package dipper.protocol;

import dipper.recipe.Purpose;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a whole protocol, or smells: a counted layer out of order, a dwell longer than its own limit, a solution never used. */
final class Lint {

    private Lint() {}

    static List<Problem> of(Protocol protocol) {
        var problems = new Problems();
        DwellCheck.of(protocol, problems);
        outOfOrder(protocol, problems);
        neverUsed(protocol, problems);
        Smells.of(protocol).forEach(problems::add);
        return problems.inOrder();
    }

    /** A layer out of order, where it first is. */
    private record Disordered(StepKey key, Action.Immerse layer, Tally before) {
    }

    /**
     * Each line is named once, however often a loop comes past it. Where a first round is out of order, the rounds behind it are so too: what they
     * add is no mistake of its own.
     */
    private static void outOfOrder(Protocol protocol, Problems problems) {
        Map<Place, Disordered> byLine = new LinkedHashMap<>();
        protocol.reckon((key, layer, before) -> {
            if (byLine.size() <= Problems.LIMIT) {
                byLine.putIfAbsent(layer.place(), new Disordered(key, layer, before));
            }
        });
        var layers = byLine.isEmpty() ? Set.<String>of() : solutionsOfLayers(protocol);
        var firstRounds = byLine.values().stream().filter(one -> one.key().isOfFirstRounds())
                .map(one -> one.key().outermost()).collect(Collectors.toSet());
        byLine.values().stream()
                .filter(one -> one.key().isOfFirstRounds() || !firstRounds.contains(one.key().outermost()))
                .takeWhile(_ -> !problems.full()).forEach(one -> problems.add(problem(one, layers)));
    }

    private static Problem problem(Disordered one, Set<String> layers) {
        var layer = one.layer();
        var concerned = one.before().units().stream()
                .filter(progress -> progress.unit().layers().contains(layer.solution())).toList();
        var begun = concerned.stream().filter(progress -> !progress.begun().isEmpty()).toList();
        var never = (begun.isEmpty() ? concerned : begun).stream()
                .map(progress -> progress.unit().layers().get(progress.begun().size()))
                .filter(solution -> !layers.contains(solution)).findFirst();
        var awaited = (begun.isEmpty() ? concerned : begun).stream()
                .map(progress -> "%s %s %s".formatted(progress.unit().name(),
                        progress.begun().isEmpty() ? "begins with" : "awaits",
                        progress.unit().layers().get(progress.begun().size())))
                .collect(Collectors.joining(", "));
        return Problem.error(Code.OUT_OF_ORDER, layer.place(),
                "this layer of \"%s\" is out of the order that counts: says; %s%s".formatted(layer.solution(),
                        one.key().isOfFirstRounds() ? "" : "at step " + one.key() + ", in a later round, ", awaited),
                never.map("no step is a layer of \"%s\": counts names layers alone, take it out there"::formatted)
                        .orElse("check the order of the layers; a layer that is not to count says counts: nothing"));
    }

    /** Asked for once, and only where something is out of order. */
    private static Set<String> solutionsOfLayers(Protocol protocol) {
        var solutions = new HashSet<String>();
        for (var treatment : protocol.occurrences()) {
            if (treatment.action() instanceof Action.Immerse immerse && immerse.purpose() == Purpose.LAYER) {
                solutions.add(immerse.solution());
            }
        }
        return solutions;
    }

    private static void neverUsed(Protocol protocol, Problems problems) {
        var used = Solutions.used(protocol);
        protocol.recipe().solutions().values().stream().filter(solution -> !used.contains(solution.key()))
                .forEach(solution -> problems.add(Problem.warning(Code.NEVER_USED, solution.place(),
                        "no step uses the solution \"%s\"".formatted(solution.key()),
                        "remove it, or name it in a step")));
    }
}
