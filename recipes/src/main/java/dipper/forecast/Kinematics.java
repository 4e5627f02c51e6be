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
}
