package dipper.ledger;

import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.time.Clock;

/** A dry run's ledger: numbers and dates events, and keeps none. */
public final class MemoryLedger implements Ledger {

    private final Clock clock;
    private long sequence;

    public MemoryLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Recorded append(RunEvent event) {
        return new Recorded(++sequence, clock.wall(), clock.nanos(), clock.boot(), "", event);
    }
}
