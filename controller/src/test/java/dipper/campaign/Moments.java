package dipper.campaign;

import dipper.campaign.Faults.Strike;
import dipper.sim.VirtualClock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Knows what state a run is in, across its processes, and lets each strike fall at its moment. */
final class Moments {

    private final VirtualClock clock;
    private final CalmRun calm;
    private final Map<State, Integer> entries = new EnumMap<>(State.class);
    private final List<Strike> waiting;
    private final Consumer<Strike> fall;
    private State state = State.CONNECTING;
    private long since;

    Moments(VirtualClock clock, CalmRun calm, List<Strike> strikes, Consumer<Strike> fall) {
        this.clock = clock;
        this.calm = calm;
        this.waiting = new ArrayList<>(strikes);
        this.fall = fall;
    }

    State state() {
        return state;
    }

    /** How long the state before lasted, ns. */
    long enters(State next) {
        var lasted = clock.nanos() - since;
        state = next;
        since = clock.nanos();
        var times = entries.merge(next, 1, Integer::sum);
        waiting.removeIf(strike -> {
            var now = strike.state() == next && times >= strike.entry();
            if (now) {
                fallsAfter((long) (strike.fraction() * calm.length(next)), strike);
            }
            return now;
        });
        return lasted;
    }

    /** What falls at once is there before the state's first commit. */
    private void fallsAfter(long nanos, Strike strike) {
        if (nanos == 0) {
            fall.accept(strike);
        } else {
            clock.at(clock.nanos() + nanos, () -> fall.accept(strike));
        }
    }

    boolean areOver() {
        return waiting.isEmpty();
    }
}
