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
     * @param madeBefore in all passes before this one
     * @param begun how many layers the next one has
     */
    record Reached(int pass, String unit, long complete, long madeBefore, int begun) {

        static final String UNCOUNTED = "immersion";

        boolean isCounted() {
            return !unit.equals(UNCOUNTED);
        }

        /** The number in this pass of the unit that a step belongs to: what rinses behind a unit's last layer is of that unit still, as a batch's stops have it. */
        long unitOf(Action action) {
            return begun == 0 && complete > 0 && !adsorbs(action) ? complete : complete + 1;
        }

        private static boolean adsorbs(Action action) {
            return action instanceof Action.Immerse immerse && switch (immerse.purpose()) {
                case LAYER, UNCOUNTED_LAYER -> true;
                case RINSE, DIP, REHEARSAL -> false;
            };
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
