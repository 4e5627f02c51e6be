package dipper.record;

/** The record of one run, being written. One thread appends. */
public interface Ledger {

    /** Records an event; durable when this returns. Throws {@link LedgerBroken} when it cannot be made so, and then never accepts another. */
    Recorded append(RunEvent event);
}
