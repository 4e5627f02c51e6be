package dipper.record;

import java.time.Instant;

/** An event as the ledger has it: its number in the run (from 1), the wall clock's time, the monotonic clock's, and the event. */
public record Recorded(long sequence, Instant wall, long nanos, RunEvent event) {
}
