package dipper.run;

import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunState;
import java.util.Optional;

/** The ledger, and the state folded from what it took: state changes by recorded events only. */
final class Journal {

    private final Ledger ledger;
    private final Watch watch;
    private Optional<RunState> state = Optional.empty();

    Journal(Ledger ledger, Watch watch) {
        this.ledger = ledger;
        this.watch = watch;
    }

    void append(RunEvent event) {
        Recorded recorded = ledger.append(event);
        var after = state.map(before -> before.plus(recorded)).orElseGet(() -> RunState.of(recorded));
        state = Optional.of(after);
        watch.recorded(recorded, after);
    }
}
