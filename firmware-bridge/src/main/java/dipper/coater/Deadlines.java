package dipper.coater;

import dipper.rig.Axis;
import dipper.rig.Rig;
import dipper.units.Length;
import dipper.units.Speed;

/**
 * How long each wait may last, in ns. A motion has no fixed limit: it may last while {@code ?} is answered, up to a bound worked out from distance and speed.
 *
 * @param banner from opening until a board that resets has greeted
 * @param report from {@code ?} until its answer
 * @param answer from a line until its ok or error, and from one line of a listing until the next
 * @param reset from 0x18 until the banner
 * @param halt from {@code !} until the axes stand, beyond the time that braking takes
 * @param settle from the barrier's ok until the board says Idle
 * @param slack on top of half as long again as a motion or homing should last
 */
record Deadlines(long banner, long report, long answer, long reset, long halt, long settle, long slack) {

    static final Deadlines USUAL = ofMillis(2_500, 1_500, 2_000, 3_000, 5_000, 250, 5_000);

    /** How far stock firmware searches for a switch, in travels, and approaches it again, in pull-offs. */
    private static final double SEARCH = 1.5;
    private static final double LOCATE = 5;

    static Deadlines ofMillis(long banner, long report, long answer, long reset, long halt, long settle, long slack) {
        var ms = 1_000_000L;
        return new Deadlines(banner * ms, report * ms, answer * ms, reset * ms, halt * ms, settle * ms, slack * ms);
    }

    /** A move from rest to rest; trapezoidal, or triangular where it is too short to reach its speed. */
    long motion(Axis axis, Length distance, Speed speed) {
        var d = (double) distance.abs().nanometres();
        var v = (double) speed.nanometresPerSecond();
        var a = (double) axis.acceleration().nanometresPerSecondSquared();
        return withSlack(v * v >= a * d ? 2 * Math.sqrt(d / a) : d / v + v / a);
    }

    /** From the hold's byte until the slower of the axes stands. */
    long halting(Rig rig) {
        return halt + (long) (1e9 * Math.max(braking(rig.x()), braking(rig.z())));
    }

    /** One axis after the other; {@code alongside} is the longest travel of the axes that home together. */
    long homing(Rig rig, Length alongside) {
        return withSlack(finding(rig, rig.z(), rig.z().travel()) + finding(rig, rig.x(), alongside));
    }

    private static double finding(Rig rig, Axis axis, Length travel) {
        var wiring = rig.wiring();
        var seek = (double) Math.min(wiring.seek().nanometresPerSecond(), axis.maxSpeed().nanometresPerSecond());
        var locate = (double) wiring.locate().nanometresPerSecond();
        var pullOff = (double) wiring.pullOff().nanometres();
        return (SEARCH * travel.nanometres() + 2 * pullOff) / seek + LOCATE * pullOff / locate;
    }

    private static double braking(Axis axis) {
        return (double) axis.maxSpeed().nanometresPerSecond() / axis.acceleration().nanometresPerSecondSquared();
    }

    private long withSlack(double seconds) {
        return (long) (1.5e9 * seconds) + slack;
    }
}
