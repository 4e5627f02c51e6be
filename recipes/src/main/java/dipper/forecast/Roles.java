package dipper.forecast;

import dipper.protocol.Action;
import dipper.protocol.Protocol;
import dipper.recipe.Purpose;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** What each solution of a protocol is used for: one from which any step adsorbs a layer is a layer's, one that rinses else is a rinse. */
final class Roles {

    private final Map<String, Purpose> purposes = new HashMap<>();

    /**
     * How far the first counted unit has come.
     *
     * @param pass from 1, or 0 where the run has but one
     * @param complete in this pass
     * @param made in all passes so far
     */
    record Reached(int pass, String unit, long complete, long made) {

        static final String UNCOUNTED = "immersion";

        /** The number of the unit in progress, or of the immersion where nothing is counted. */
        long inProgress(long immersions) {
            return unit.equals(UNCOUNTED) ? immersions : complete + 1;
        }
    }

    Roles(Protocol protocol) {
        Set<Action> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var treatment : protocol) {
            if (seen.add(treatment.action()) && treatment.action() instanceof Action.Immerse immerse) {
                purposes.merge(immerse.solution(), immerse.purpose(), Roles::weightier);
            }
        }
    }

    private static Purpose weightier(Purpose one, Purpose other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** A solution in which pellets only rest counts as a rinse. */
    Purpose of(String solution) {
        return purposes.getOrDefault(solution, Purpose.RINSE);
    }

    boolean isLayer(String solution) {
        return of(solution) == Purpose.LAYER;
    }
}
