package dipper.campaign;

import dipper.campaign.Faults.Cell;
import java.util.HashMap;
import java.util.Map;

/** How often each mishap has struck in each state; for one thread, and then added up. */
final class Hits {

    private final Map<Cell, Integer> table = new HashMap<>();

    void add(Mishap mishap, State state) {
        table.merge(new Cell(mishap, state), 1, Integer::sum);
    }

    void add(Hits others) {
        others.table.forEach((cell, times) -> table.merge(cell, times, Integer::sum));
    }

    int of(Mishap mishap, State state) {
        return table.getOrDefault(new Cell(mishap, state), 0);
    }
}
