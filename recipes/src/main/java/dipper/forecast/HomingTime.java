package dipper.forecast;

import dipper.rig.Axis;
import dipper.rig.Rig;
import dipper.rig.Wiring;
import dipper.units.Length;

/** The time of homing, in seconds: fast to the switch, off it, slowly back, off again, with a rest of 250 ms behind each; a motor stops dead at its switch. */
final class HomingTime {

    private static final double RESTS = 4 * 0.25;

    private HomingTime() {}

    /** Z from that machine height; then X from its pull-off, where the board homes both in one go. */
    static double onTheWay(Rig rig, Length from) {
        var z = seconds(rig.z(), from, rig.wiring());
        return rig.wiring().homing() == Wiring.Homing.Y_WITH_X
                ? z + seconds(rig.x(), rig.wiring().pullOff(), rig.wiring())
                : z;
    }

    private static double seconds(Axis axis, Length toSwitch, Wiring wiring) {
        double fast = Math.min(wiring.seek().nanometresPerSecond(), axis.maxSpeed().nanometresPerSecond());
        return untilStoppedDead(axis, toSwitch, fast)
                + 2 * Kinematics.seconds(wiring.pullOff(), wiring.seek(), axis.acceleration())
                + untilStoppedDead(axis, wiring.pullOff(), (double) wiring.locate().nanometresPerSecond()) + RESTS;
    }

    private static double untilStoppedDead(Axis axis, Length way, double speed) {
        double s = way.abs().nanometres();
        double a = axis.acceleration().nanometresPerSecondSquared();
        return s >= speed * speed / (2 * a) ? s / speed + speed / (2 * a) : Math.sqrt(2 * s / a);
    }
}
