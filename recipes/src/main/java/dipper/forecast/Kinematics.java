package dipper.forecast;

import dipper.rig.Axis;
import dipper.rig.Pacing;
import dipper.units.Acceleration;
import dipper.units.Length;
import dipper.units.Speed;

/** The time of one move from rest to rest at constant acceleration: a trapezoid of speed, or a triangle where the distance is short. */
public final class Kinematics {

    private Kinematics() {}

    /** In seconds, of a move of that axis, in quanta where the speed is below what its board keeps. */
    public static double seconds(Axis axis, Length distance, Speed speed) {
        return speed.compareTo(axis.kept()) < 0
                ? paced(axis, Pacing.of(axis, speed), distance, speed)
                : seconds(distance, speed, axis.acceleration());
    }

    /** The first quantum begins at once, so the last ends a period early but for its own time. */
    private static double paced(Axis axis, Pacing pacing, Length distance, Speed speed) {
        var last = (pacing.quanta(axis, distance) - 1) * pacing.period().seconds();
        return last + seconds(pacing.quantum(), pacing.fast(axis, speed, axis.kept()), axis.acceleration());
    }

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
