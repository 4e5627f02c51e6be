package dipper.protocol;

import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Problems;
import java.util.HashSet;
import java.util.List;
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

    /** Each line is named once, however often a loop comes past it. */
    private static void outOfOrder(Protocol protocol, Problems problems) {
        Set<Place> named = new HashSet<>();
        protocol.reckon((key, layer, before) -> {
            if (!problems.full() && named.add(layer.place())) {
                problems.add(outOfOrder(layer, key, before));
            }
        });
    }

    private static Problem outOfOrder(Action.Immerse layer, StepKey key, Tally before) {
        var concerned = before.units().stream()
                .filter(progress -> progress.unit().layers().contains(layer.solution())).toList();
        var begun = concerned.stream().filter(progress -> !progress.begun().isEmpty()).toList();
        var awaited = (begun.isEmpty() ? concerned : begun).stream()
                .map(progress -> "%s %s %s".formatted(progress.unit().name(),
                        progress.begun().isEmpty() ? "begins with" : "awaits",
                        progress.unit().layers().get(progress.begun().size())))
                .collect(Collectors.joining(", "));
        return Problem.error(Code.OUT_OF_ORDER, layer.place(),
                "this layer of \"%s\" comes out of the order that counts: declares, at %s, where %s".formatted(
                        layer.solution(),
                        key, awaited),
                "check the order of the layers; a layer that is not to count says counts: nothing");
    }

    private static void neverUsed(Protocol protocol, Problems problems) {
        var used = Solutions.used(protocol);
        protocol.recipe().solutions().values().stream().filter(solution -> !used.contains(solution.key()))
                .forEach(solution -> problems.add(Problem.warning(Code.NEVER_USED, solution.place(),
                        "no step uses the solution \"%s\"".formatted(solution.key()),
                        "remove it, or name it in a step")));
    }
}
