package dipper.protocol;

import dipper.recipe.Purpose;
import dipper.recipe.Rest;
import dipper.recipe.Solution;
import dipper.units.Time;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is legal but smells, seen by looking at each immersion with its neighbours. Two rounds of each loop show every pair of neighbours that there is. */
final class Smells {

    private static final int ROUNDS = 2;
    private static final int MOST = 20_000;
    /** How many times shorter than every other dwell of its kind one is taken for a slip of a unit. */
    private static final int MUCH_SHORTER = 10;
    private static final int FEWEST_OTHERS = 2;

    private final Protocol protocol;
    private final int pass;
    private final List<Action> actions;
    private final List<Action.Immerse> baths;
    private final List<Problem> problems = new ArrayList<>();

    private Smells(Protocol protocol, int pass, List<Action> actions) {
        this.protocol = protocol;
        this.pass = pass;
        this.actions = actions;
        this.baths = actions.stream().filter(Action.Immerse.class::isInstance).map(Action.Immerse.class::cast).toList();
    }

    /** Of every pass; what several of them show is told of the first. */
    static List<Problem> of(Protocol protocol) {
        Map<Named, Problem> first = new LinkedHashMap<>();
        protocol.abridged(ROUNDS, MOST).forEach((pass, actions) -> new Smells(protocol, pass, actions).all()
                .forEach(problem -> first.putIfAbsent(new Named(problem.code(), problem.place()), problem)));
        return List.copyOf(first.values());
    }

    /** A line is named once for each smell. */
    private record Named(String code, Place place) {
    }

    private List<Problem> all() {
        shortDwells();
        layersWithoutRinse();
        waterAsRest();
        problems.addAll(new RinseSmells(protocol.recipe(), baths).all());
        return problems;
    }

    private void shortDwells() {
        var byPurpose = new LinkedHashMap<Purpose, Map<Place, Action.Immerse>>();
        baths.forEach(bath -> byPurpose.computeIfAbsent(bath.purpose(), _ -> new LinkedHashMap<>())
                .merge(bath.place(), bath, Smells::longer));
        byPurpose.values().stream().filter(lines -> lines.size() > FEWEST_OTHERS).forEach(this::shortest);
    }

    /** Only the shortest of all can be much shorter than every other one. */
    private void shortest(Map<Place, Action.Immerse> lines) {
        var sorted = lines.values().stream()
                .sorted((one, other) -> Long.compare(dwell(one), dwell(other))).limit(2).toList();
        var bath = sorted.getFirst();
        var next = dwell(sorted.getLast());
        if (next >= MUCH_SHORTER * dwell(bath)) {
            warn(Code.DWELL_UNLIKE_OTHERS, bath.place(),
                    "this %s lasts %s, every other one at least %s".formatted(bath.purpose().verb(),
                            new Time(dwell(bath)), new Time(next)),
                    "look at its unit; if it is meant, leave it as it is");
        }
    }

    private static Action.Immerse longer(Action.Immerse one, Action.Immerse other) {
        return dwell(one) >= dwell(other) ? one : other;
    }

    private static long dwell(Action.Immerse bath) {
        return bath.dwell().time().nanoseconds();
    }

    private void layersWithoutRinse() {
        for (var at = 1; at < baths.size(); at++) {
            var before = baths.get(at - 1);
            var layer = baths.get(at);
            if (before.purpose() == Purpose.LAYER && layer.purpose() == Purpose.LAYER
                    && !before.solution().equals(layer.solution())) {
                warn(Code.NO_RINSE_BETWEEN, layer.place(), "no rinse between \"%s\" and this layer of \"%s\"".formatted(
                        before.solution(), layer.solution()),
                        "rinse in between, or one is carried into the other's bath");
            }
        }
    }

    /** From the first counted layer on, where the recipe gives no reason why water is safe. */
    private void waterAsRest() {
        var counted = protocol.counts().stream().flatMap(unit -> unit.layers().stream()).toList();
        var water = protocol.recipe().solutions().values().stream().filter(PlainWater::is).map(Solution::key)
                .collect(Collectors.toSet());
        var next = nextRinses();
        var isCoated = false;
        for (var at = 0; at < actions.size(); at++) {
            var action = actions.get(at);
            var rest = switch (action.rest()) {
                case Rest.Here _ -> action instanceof Action.Immerse bath ? bath.solution() : "";
                case Rest.InSolution(var solution) -> solution;
                case Rest.NextRinse _ -> next.get(at);
                case Rest.Never _, Rest.Reasoned _ -> "";
            };
            isCoated |= action instanceof Action.Immerse bath && bath.purpose() == Purpose.LAYER
                    && counted.contains(bath.solution());
            if (isCoated && water.contains(rest)) {
                warn(Code.WATER_AS_REST, action.place(),
                        "if the run must stop from here on, coated pellets wait in plain water, \"%s\"".formatted(rest),
                        "let them rest in a bath that keeps the film, or say why it holds: rest: {in: %s, because: …}"
                                .formatted(action.rest() instanceof Rest.NextRinse ? "rinse" : rest));
                return;
            }
        }
    }

    /** The rinse that is due at each action; after the last, the last. */
    private List<String> nextRinses() {
        var next = new ArrayList<String>();
        var due = baths.reversed().stream().filter(bath -> bath.purpose() == Purpose.RINSE).findFirst()
                .map(Action.Immerse::solution).orElse("");
        for (var action : actions.reversed()) {
            due = action instanceof Action.Immerse bath && bath.purpose() == Purpose.RINSE ? bath.solution() : due;
            next.add(due);
        }
        return next.reversed();
    }

    private void warn(Code code, Place place, String what, String remedy) {
        problems.add(Problem.warning(code, place, protocol.passes() == 1 ? what : what + ", in pass " + pass, remedy));
    }
}
