package dipper.protocol;

import dipper.units.Time;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Problems;

/** Whether each dwell, with its parameters bound, can be as the recipe says. */
final class DwellCheck {

    private DwellCheck() {}

    static void of(Protocol protocol, Problems problems) {
        for (var treatment : protocol.occurrences()) {
            if (treatment.action() instanceof Action.Immerse immerse) {
                immerse.dwell().atMost()
                        .ifPresent(limit -> atMost(immerse.dwell().time(), limit, immerse.place(), problems));
                immerse.dwell().movement().filter(_ -> immerse.passage().wetsInPart())
                        .ifPresent(_ -> problems.add(wetsMore(immerse)));
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

    private static Problem wetsMore(Action.Immerse immerse) {
        return Problem.error(Code.MOVE_WETS_MORE, immerse.place(),
                "a movement would wet more of the pellets than is said",
                "take move out, or immerse them wholly (depth)");
    }
}
