package dipper.protocol;

import dipper.protocol.Unrolling.Unrolled;
import dipper.recipe.Purpose;
import dipper.recipe.Rest;
import java.util.Optional;

/**
 * Where pellets wait for a person at a pause, by the recipe's rest for the step just done; where that is {@code never}, for the step to come. Followed
 * through one pass, so one for each.
 */
final class Refuges {

    /** Whether a rinse lies ahead in this pass. */
    private enum Ahead {
        NOT_KNOWN, NO_RINSE
    }

    private Optional<Passage> lastPassage = Optional.empty();
    private Optional<String> lastRinse = Optional.empty();
    private Ahead ahead = Ahead.NOT_KNOWN;

    /** The pellets have been through that treatment. */
    void passed(Action action) {
        lastPassage = action.way().or(() -> lastPassage);
        if (isRinse(action)) {
            lastRinse = action.bath();
        }
    }

    /** The refuge between two treatments; {@code rest} reads on behind the second. Empty where they wait in air. */
    Optional<Action.Refuge> between(Action done, Unrolled following, Unrolling rest) {
        return solution(done.rest(), done, following, rest)
                .flatMap(in -> lastPassage.map(passage -> new Action.Refuge(in, passage)));
    }

    private Optional<String> solution(Rest said, Action done, Unrolled following, Unrolling rest) {
        return switch (said) {
            case Rest.Reasoned(var place, var _) -> solution(place, done, following, rest);
            case Rest.Here _ -> done.bath();
            case Rest.InSolution(var named) -> Optional.of(named);
            case Rest.NextRinse _ -> isRinse(done) ? done.bath() : nextRinse(rest);
            case Rest.Never _ -> beforeThat(following.action().rest(), rest);
        };
    }

    /** A bath that deposits is no place to wait before its own step. */
    private Optional<String> beforeThat(Rest said, Unrolling rest) {
        return switch (said) {
            case Rest.Reasoned(var place, var _) -> beforeThat(place, rest);
            case Rest.InSolution(var named) -> Optional.of(named);
            case Rest.NextRinse _ -> nextRinse(rest);
            case Rest.Here _, Rest.Never _ -> Optional.empty();
        };
    }

    /** After the last rinse of the pass, the last; once none lies ahead, none is looked for again. */
    private Optional<String> nextRinse(Unrolling rest) {
        var reader = rest.copy();
        while (ahead == Ahead.NOT_KNOWN && reader.hasNext()) {
            var action = reader.next().action();
            if (isRinse(action)) {
                return action.bath();
            }
        }
        ahead = Ahead.NO_RINSE;
        return lastRinse;
    }

    private static boolean isRinse(Action action) {
        return action instanceof Action.Immerse immerse && immerse.purpose() == Purpose.RINSE;
    }
}
