package dipper.protocol;

/** One entry of a protocol: its key, what is done, and what holds meanwhile. */
public record Treatment(StepKey key, Action action, Scene scene) {
}
