package dipper.forecast;

/**
 * The liquid over a pellet's top edge in one bath, in mm, from the first immersion to the end of the last.
 *
 * @param depth as the recipe sets it, the least of its steps
 * @param slowest by how much evaporation lowers the level if it is slow
 * @param fastest if it is fast
 * @param carried by how much the level falls because the pellets carry out more than they bring; negative where it rises
 */
public record Level(double depth, double slowest, double fastest, double carried) {

    /** Least liquid over the top edge that is wanted. */
    public static final double MARGIN = 3;

    /** Where a pellet is wetted in part, the edge of its film is seen no finer than that. */
    public static final double UNSEEN = 1;

    /** Whether a part of each pellet stays out of the liquid. */
    public boolean wetsInPart() {
        return depth < 0;
    }

    /** By how much in the worse case. */
    public double falls() {
        return fastest + carried;
    }

    /** What is left at the end in the worse case. */
    public double least() {
        return depth - fastest - carried;
    }

    /** In the better case. */
    public double most() {
        return depth - slowest - carried;
    }
}
