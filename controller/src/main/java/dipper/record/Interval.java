package dipper.record;

import dipper.protocol.Tally;
import dipper.recipe.Purpose;

/**
 * What something has received: certain ≤ truth ≤ possible.
 *
 * @param decided what it comes to when treatments are taken for what people took them for; shown beside the interval, and never narrows it
 */
public record Interval(Tally certain, Tally possible, Tally decided) {

    static Interval of(Tally all) {
        return new Interval(all, all, all);
    }

    Interval plus(Purpose purpose, String solution) {
        return new Interval(certain.plus(purpose, solution), possible.plus(purpose, solution),
                decided.plus(purpose, solution));
    }

    Interval possibly(Purpose purpose, String solution) {
        return new Interval(certain, possible.plus(purpose, solution), decided);
    }

    Interval decidedly(Purpose purpose, String solution) {
        return new Interval(certain, possible, decided.plus(purpose, solution));
    }
}
