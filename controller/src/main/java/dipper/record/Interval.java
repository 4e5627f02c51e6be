package dipper.record;

import dipper.protocol.Tally;
import dipper.recipe.Purpose;

/** What something has received: certain ≤ truth ≤ possible. */
public record Interval(Tally certain, Tally possible) {

    Interval plus(Purpose purpose, String solution) {
        return new Interval(certain.plus(purpose, solution), possible.plus(purpose, solution));
    }

    Interval possibly(Purpose purpose, String solution) {
        return new Interval(certain, possible.plus(purpose, solution));
    }
}
