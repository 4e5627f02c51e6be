package dipper.protocol;

import dipper.recipe.Depth;
import dipper.recipe.PelletShape;
import dipper.recipe.Recipe;
import dipper.recipe.Spots;
import dipper.units.Length;
import dipper.units.Time;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Problems;

/** Whether each dwell, with its parameters bound, can be as the recipe says. */
final class DwellCheck {

    private DwellCheck() {}

    static void of(Protocol protocol, Problems problems) {
        var spots = new Spots(protocol.recipe());
        for (var treatment : protocol.occurrences()) {
            if (treatment.action() instanceof Action.Immerse immerse) {
                immerse.dwell().atMost().ifPresent(limit -> atMost(immerse.dwell().time(), limit,
                        spots.of(immerse.place(), Spots.Answer.AT_MOST), problems));
                immerse.dwell().movement().filter(_ -> immerse.passage().wetsInPart())
                        .ifPresent(_ -> problems.add(wetsMore(spots.of(immerse.place(), Spots.Answer.STROKE))));
                if (immerse.passage().depth().compareTo(Length.ZERO) > 0
                        && spots.depth(immerse.place()).orElse(null) instanceof Depth.Wetted) {
                    problems.add(wettedWholly(protocol.recipe(), immerse.passage().depth(),
                            spots.of(immerse.place(), Spots.Answer.DEPTH)));
                }
            }
        }
    }

    private static void atMost(Time dwell, Time limit, Place place, Problems problems) {
        if (limit.compareTo(dwell) < 0) {
            problems.add(Problem.error(Code.AT_MOST_BELOW_FOR, place,
                    "a dwell of %s is longer than the %s that it may last at most".formatted(dwell, limit),
                    "write at most: %s or more, or shorten for".formatted(dwell)));
        }
    }

    /** Legal, since a pellet may be wetted to its very edge; more is a depth, and most likely another pellet was meant. */
    private static Problem wettedWholly(Recipe recipe, Length depth, Place place) {
        var height = recipe.pellet().map(PelletShape::height).orElse(Length.ZERO);
        return Problem.warning(Code.WETTED_WHOLLY, place,
                "wetted %s of pellets that are %s high: they go in wholly, with %s of liquid over them".formatted(
                        height.plus(depth), height, depth),
                "write less; where it is meant, write depth: " + depth);
    }

    private static Problem wetsMore(Place place) {
        return Problem.error(Code.MOVE_WETS_MORE, place,
                "a movement would wet more of the pellets than is said",
                "take move out, or immerse them wholly (depth)");
    }
}
