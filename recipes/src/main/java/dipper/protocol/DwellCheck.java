package dipper.protocol;

import dipper.units.Time;
import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Whether each dwell, with its parameters bound, can be as the recipe says. */
final class DwellCheck {

    private DwellCheck() {}

    static List<Problem> of(Protocol protocol) {
        var problems = new ArrayList<Problem>();
        Set<Action> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var treatment : protocol) {
            if (treatment.action() instanceof Action.Immerse immerse && seen.add(immerse)) {
                immerse.dwell().atMost()
                        .ifPresent(limit -> atMost(immerse.dwell().time(), limit, immerse.place(), problems));
                immerse.dwell().movement().filter(_ -> immerse.passage().wetsInPart())
                        .ifPresent(_ -> problems.add(wetsMore(immerse)));
            }
        }
        return problems;
    }

    private static void atMost(Time dwell, Time limit, Place place, List<Problem> problems) {
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
