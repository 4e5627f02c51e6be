package dipper.forecast;

import dipper.units.Speed;

/**
 * The film that a surface draws out of a liquid: 0.944 · capillary length · Ca^(2/3), after Landau and Levich (1942). It holds for Ca ≪ 1, and is the
 * least that is carried: a pendant drop and the holder come on top.
 */
public final class LandauLevich {

    /** Above it the law is no longer trusted here. */
    public static final double LARGEST_CAPILLARY_NUMBER = 0.01;

    private static final double GRAVITY = 9.80665;

    private LandauLevich() {}

    /** Viscosity times speed over surface tension. */
    public static double capillaryNumber(Fluid fluid, Speed withdrawal) {
        return fluid.viscosity() * withdrawal.nanometresPerSecond() / 1e9 / fluid.surfaceTension();
    }

    /** The film's thickness in metres. */
    public static double film(Fluid fluid, Speed withdrawal) {
        var capillaryLength = Math.sqrt(fluid.surfaceTension() / (fluid.density() * GRAVITY));
        return 0.944 * capillaryLength * Math.pow(capillaryNumber(fluid, withdrawal), 2.0 / 3);
    }
}
