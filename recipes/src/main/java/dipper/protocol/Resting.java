package dipper.protocol;

import dipper.recipe.Purpose;
import dipper.recipe.Rest;
import java.util.Optional;

/** Answers "if we must stop during this treatment, where do the pellets wait?" by the recipe's own rest rules. */
public sealed interface Resting {

    /** In the bath it is in or on its way to; at the loading place where a person is asked. */
    record Here() implements Resting {
    }

    record In(String solution) implements Resting {
    }

    /** The treatment is finished first. */
    record AfterThis() implements Resting {
    }

    /** The answer for that treatment; reads the protocol up to the rinse it names, or whole where none follows. */
    static Resting during(Treatment treatment, Protocol protocol) {
        return during(treatment.action().rest(), treatment, protocol);
    }

    private static Resting during(Rest rest, Treatment treatment, Protocol protocol) {
        return switch (rest) {
            case Rest.Reasoned(var inner, var _) -> during(inner, treatment, protocol);
            case Rest.Here _ -> new Here();
            case Rest.Never _ -> new AfterThis();
            case Rest.InSolution(var solution) -> new In(solution);
            case Rest.NextRinse _ -> nextRinse(treatment, protocol).<Resting>map(In::new).orElseGet(Here::new);
        };
    }

    /** The first rinse of its pass from that treatment on, that one included; after the last rinse, the last; none where the recipe never rinses. */
    private static Optional<String> nextRinse(Treatment from, Protocol protocol) {
        var reached = false;
        var last = Optional.<String>empty();
        for (var treatment : protocol) {
            if (treatment.scene().pass() != from.scene().pass()) {
                if (reached) {
                    return last;
                }
                continue;
            }
            reached |= treatment.key().equals(from.key());
            if (treatment.action() instanceof Action.Immerse immerse && immerse.purpose() == Purpose.RINSE) {
                last = Optional.of(immerse.solution());
                if (reached) {
                    return last;
                }
            }
        }
        return last;
    }
}
