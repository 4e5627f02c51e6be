package dipper.protocol;

/** One entry of a protocol: its key and what is done. */
public record Treatment(StepKey key, Action action) {
}
