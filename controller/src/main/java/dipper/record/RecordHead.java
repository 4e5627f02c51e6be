package dipper.record;

/**
 * Where a run's record ends.
 *
 * @param events how many there are
 * @param hash the last one's, hexadecimal, which speaks for all before it; empty where an older Dipper wrote them and nothing has been written since
 */
public record RecordHead(String run, long events, String hash) {
}
