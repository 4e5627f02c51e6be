package dipper.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds while a treatment is done: the pass, from 1; the slots whose pellets have left; and for each solution that stands in several beakers the
 * station of the one whose turn it is.
 */
public record Scene(int pass, Set<Integer> gone, Map<String, Integer> turns) {

    /** The first pass as it begins, every solution in one beaker. */
    public static final Scene FIRST = new Scene(1, Set.of(), Map.of());

    public Scene {
        gone = Set.copyOf(gone);
        turns = Map.copyOf(turns);
    }

    /** The station whose turn it is; empty for a solution that stands in one beaker. */
    public Optional<Integer> turn(String solution) {
        return Optional.ofNullable(turns.get(solution));
    }
}
