package dipper.recipe;

/** {@code move:} in a dwell: down by the stroke and up again to where it was, once a period. */
public record Movement(Value stroke, Value period) {
}
