package dipper.run;

import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunState;
import dipper.time.Clock;
import java.util.Optional;

/** The ledger, and the state folded from what it took: state changes by recorded events only. */
final class Journal {

    private final Ledger ledger;
    private final Watch watch;
    private final TimeKept timeKept;
    private Optional<RunState> state = Optional.empty();

    Journal(Ledger ledger, Watch watch, Clock clock) {
        this.ledger = ledger;
        this.watch = watch;
        this.timeKept = new TimeKept(clock);
    }

    /** Goes on behind what is recorded already. */
    Journal(Ledger ledger, Watch watch, Clock clock, RunState soFar) {
        this(ledger, watch, clock);
        this.state = Optional.of(soFar);
    }

    /** Behind what has happened to the clocks meanwhile, except that nothing comes before a run is opened. */
    void append(RunEvent event) {
        if (state.isPresent()) {
            timeKept.noticed().forEach(this::record);
        }
        record(event);
    }

    private void record(RunEvent event) {
        Recorded recorded = ledger.append(event);
        var before = state;
        var after = state.map(now -> now.plus(recorded)).orElseGet(() -> RunState.of(recorded));
        state = Optional.of(after);
        watch.recorded(recorded, after);
        noteDisorder(event, before, after);
    }

    /** Whether what hangs is between two counted units. */
    boolean isBetweenUnits() {
        return state.filter(now -> now.counts().areBetweenUnits()).isPresent();
    }

    /** No recipe puts a layer out of order, but what is cut or left out on the way can. */
    private void noteDisorder(RunEvent event, Optional<RunState> before, RunState after) {
        if (event instanceof RunEvent.StepDone(var key, var _) && before.isPresent()
                && outOfOrder(after) > outOfOrder(before.get())) {
            record(new RunEvent.DeviationNoted(key, "out of order",
                    "this layer is not the one that its counted unit awaited, and completes none"));
        }
    }

    /** What is out of order however the unknown went: a layer that is decided on, or repeated, is in order one way. */
    private static int outOfOrder(RunState state) {
        return state.opened().pellets().stream().map(pellet -> state.counts().of(pellet.name()))
                .mapToInt(received -> Math.min(received.certain().outOfOrder(), received.possible().outOfOrder())).max()
                .orElse(0);
    }
}
