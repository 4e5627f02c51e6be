package dipper.protocol;

import dipper.recipe.Rest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which solutions a protocol needs on the deck. */
public final class Solutions {

    private Solutions() {}

    /** Keys of all solutions that a treatment goes into or may rest in, in order of first use. */
    public static Set<String> used(Protocol protocol) {
        var used = new LinkedHashSet<String>();
        Set<Action> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var treatment : protocol.occurrences()) {
            if (seen.add(treatment.action())) {
                collect(treatment.action(), used);
            }
        }
        return used;
    }

    private static void collect(Action action, Set<String> used) {
        action.bath().ifPresent(used::add);
        if (action.rest().place() instanceof Rest.InSolution(var solution)) {
            used.add(solution);
        }
    }
}
