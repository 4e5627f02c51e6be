package dipper.protocol;

/**
 * The name of a treatment that stays the same when a parameter changes: the path of ordinals through the recipe's steps, counted from 1; a loop
 * adds the number of the pass and the ordinal within it. {@code 5/7/1} is the first step of the seventh pass of the fifth step.
 */
public record StepKey(String path) {

    @Override
    public String toString() {
        return path;
    }
}
