package dipper.plan;

import dipper.protocol.Action;
import dipper.protocol.Passage;
import dipper.protocol.Protocol;
import dipper.recipe.PelletShape;
import dipper.rig.Rig;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.yaml.Checked;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a protocol on a deck into a plan, or says at which line of the recipe the rig cannot do what is asked. */
public final class Planner {

    private Planner() {}

    /** Every line of the recipe is checked against the rig once, however often loops pass it. */
    public static Checked<Plan> plan(Protocol protocol, Deck deck, Rig rig) {
        var problems = new ArrayList<Problem>();
        if (protocol.recipe().pellet().isEmpty()) {
            problems.add(Problem.error(Code.NO_PELLET_SHAPE, protocol.recipe().place(),
                    "the recipe does not say what a pellet measures, so no depth can be reached",
                    "add pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}"));
            return new Checked.Faulty<>(problems);
        }
        Set<Action> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var treatment : protocol) {
            if (seen.add(treatment.action())) {
                problems.addAll(check(treatment.action(), heights(protocol, deck, rig), deck));
            }
        }
        return Checked.of(new Plan(protocol, deck, rig), Repeated.merged(problems));
    }

    static Heights heights(Protocol protocol, Deck deck, Rig rig) {
        return new Heights(rig, deck.shortestHanging(), deck.longestHanging(),
                protocol.recipe().pellet().map(PelletShape::height).orElse(Length.ZERO));
    }

    private static List<Problem> check(Action action, Heights heights, Deck deck) {
        return switch (action) {
            case Action.Immerse(var _, var solution, var _, var passage, var _, var place) ->
                    check(solution, passage, place, heights, deck);
            case Action.Stay(var solution, var passage, var place) -> check(solution, passage, place, heights, deck);
            case Action.Dry _, Action.Ask _ -> List.of();
        };
    }

    private static List<Problem> check(String solution, Passage passage, Place place, Heights heights, Deck deck) {
        var problems = new ArrayList<Problem>();
        speed("immersion", passage.immersion(), place, heights.rig()).ifPresent(problems::add);
        speed("withdrawal", passage.withdrawal(), place, heights.rig()).ifPresent(problems::add);
        floor(solution, passage, place, heights, deck).or(() -> travel(solution, passage, place, heights, deck))
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> speed(String which, Speed speed, Place place, Rig rig) {
        var limit = rig.z().maxSpeed();
        return speed.compareTo(limit) <= 0
                ? Optional.empty()
                : Optional.of(Problem.error(Code.TOO_FAST, place,
                        "the %s speed %s is above the %s that the Z axis of \"%s\" can do".formatted(which, speed,
                                limit, rig.name()),
                        "lower it to %s or less".formatted(limit)));
    }

    private static Optional<Problem> floor(String solution, Passage passage, Place place, Heights heights, Deck deck) {
        var station = deck.stationOf(solution);
        var lowest = heights.lowestPoint(heights.immersed(station, passage.depth()));
        var limit = station.floor().plus(heights.rig().floorClearance());
        if (lowest.compareTo(limit) >= 0) {
            return Optional.empty();
        }
        var deepest = passage.depth().minus(limit.minus(lowest));
        var remedy = deepest.compareTo(Length.ZERO) < 0
                ? "fill the beaker higher than %s, or hang the pellets at more equal lengths".formatted(station.level())
                : "set a depth of %s or less, or fill the beaker higher".formatted(deepest);
        return Optional.of(Problem.error(Code.TOO_DEEP, place,
                "at a depth of %s in \"%s\" the lowest pellet comes to %s above the deck; station %d allows %s (floor %s and %s clearance)"
                        .formatted(passage.depth(), solution, lowest, station.number(), limit, station.floor(),
                                heights.rig().floorClearance()),
                remedy));
    }

    private static Optional<Problem> travel(String solution, Passage passage, Place place, Heights heights, Deck deck) {
        var rig = heights.rig();
        var z = heights.immersed(deck.stationOf(solution), passage.depth());
        return z.negated().compareTo(rig.z().travel()) <= 0
                ? Optional.empty()
                : Optional.of(Problem.error(Code.OUT_OF_REACH, place,
                        "to immerse in \"%s\" Z must go down %s; it travels %s".formatted(solution, z.negated(),
                                rig.z().travel()),
                        "hang the pellets lower on the holder, or raise the beaker"));
    }
}
