package dipper.plan;

import dipper.protocol.Movement;
import dipper.rig.Pacing;
import dipper.rig.Rig;
import dipper.units.Speed;
import java.util.Optional;

/** The speed of a movement's strokes: each takes half a period, less what a verified move costs beyond its kinematics. */
final class Strokes {

    private static final double NANO = 1e-9;

    private Strokes() {}

    /**
     * Nothing where the axis is too slow, or its acceleration too small. From rest to rest over s in the time t at acceleration a, the speed v solves
     * s/v + v/a = t.
     */
    static Optional<Speed> speed(Movement movement, Rig rig) {
        var t = (movement.period().nanoseconds() / 2.0 - rig.handshake().nanoseconds()) * NANO;
        double s = movement.stroke().nanometres();
        double a = rig.z().acceleration().nanometresPerSecondSquared();
        var under = t * t - 4 * s / a;
        if (t <= 0 || under < 0) {
            return Optional.empty();
        }
        var needed = (long) Math.ceil(a / 2 * (t - Math.sqrt(under)));
        var speed = new Speed(Math.max(needed, Pacing.SLOWEST.nanometresPerSecond()));
        return speed.compareTo(rig.z().maxSpeed()) <= 0 ? Optional.of(speed) : Optional.empty();
    }
}
