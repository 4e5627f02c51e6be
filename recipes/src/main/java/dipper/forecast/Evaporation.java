package dipper.forecast;

/**
 * Water lost from an open beaker in still air: 0.13 to 0.29 kg/m²/h, that is 0.9 to 2.0 mm in 7 h. By how much a level falls does not depend on the
 * beaker's width.
 */
public final class Evaporation {

    /** In kg/m²/h. */
    public static final double SLOWEST = 0.13;
    public static final double FASTEST = 0.29;

    private Evaporation() {}

    /** By how much the level falls, in mm. */
    public static double millimetres(double rate, double seconds) {
        return rate * seconds / 3600 / Fluid.WATER.density() * 1e3;
    }
}
