package dipper.forecast;

import dipper.units.Acceleration;
import dipper.units.Length;
import dipper.units.Speed;

/** The time of one move from rest to rest at constant acceleration: a trapezoid of speed, or a triangle where the distance is short. */
public final class Kinematics {

    private Kinematics() {}

    /** In seconds: s/v + v/a where the speed is reached (s ≥ v²/a), else 2√(s/a). */
    public static double seconds(Length distance, Speed speed, Acceleration acceleration) {
        double s = distance.abs().nanometres();
        double v = speed.nanometresPerSecond();
        double a = acceleration.nanometresPerSecondSquared();
        return s >= v * v / a ? s / v + v / a : 2 * Math.sqrt(s / a);
    }

    /** How long after the start of a move the first part of its distance lies behind, in seconds; a part outside the whole is its nearer end. */
    public static double secondsUntil(Length part, Length whole, Speed speed, Acceleration acceleration) {
        var all = (double) whole.abs().nanometres();
        var s = Math.clamp((double) part.nanometres() * Long.signum(whole.nanometres()), 0, all);
        double a = acceleration.nanometresPerSecondSquared();
        var peak = Math.min((double) speed.nanometresPerSecond(), Math.sqrt(a * all));
        var ramp = peak * peak / a / 2;
        if (s <= ramp) {
            return Math.sqrt(2 * s / a);
        }
        return s <= all - ramp
                ? peak / a + (s - ramp) / peak
                : seconds(whole, speed, acceleration) - Math.sqrt(2 * (all - s) / a);
    }
}
