package dipper.record;

import java.time.Instant;

/**
 * An event as the ledger has it.
 *
 * @param sequence its number in the run, from 1
 * @param wall the wall clock's time
 * @param nanos the monotonic clock's, ns
 * @param boot what the monotonic clock counts from: instants of one boot can be compared; empty in records of before it was kept
 * @param who the account that Dipper ran under; empty in a dry run, and in records of before it was kept
 */
public record Recorded(long sequence, Instant wall, long nanos, String boot, String who, RunEvent event) {
}
