package dipper.coater;

import dipper.plan.Command.Crossing;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Follows a vertical move past the liquid's surface: how soon to ask for the next report, when the lowest pellet's lowest point touched, on a straight
 * line between the two known places on either side, and how fast the pellets crossed.
 */
final class CrossingWatch {

    private static final long USUAL = 200_000_000L;
    private static final long CROSSING = 50_000_000L;
    /** A report and its question take 7 ms on a serial line at 115200 baud. */
    private static final long BRIEF_CROSSING = 10_000_000L;
    /** Twice as many as a measurement needs. */
    private static final int WANTED = 2 * TrueSpeed.FEWEST;

    private final Optional<Crossing> crossing;
    private final Optional<CrossingSpeed> crossingSpeed;
    private final long speed;
    private final long target;
    private final long within;
    private long z;
    private long at;
    private OptionalLong crossed = OptionalLong.empty();

    private CrossingWatch(Optional<Crossing> crossing, Speed speed, Length from, Length to, long begun, long within) {
        this.crossing = crossing;
        this.crossingSpeed = crossing.map(CrossingSpeed::new);
        this.speed = speed.nanometresPerSecond();
        this.target = to.nanometres();
        this.z = from.nanometres();
        this.at = begun;
        this.within = within;
    }

    /** Begins at a known place; speed is the commanded one, the fastest that the axis can be. Asks the oftener the briefer the crossing is. */
    static CrossingWatch steady(Optional<Crossing> crossing, Speed speed, Length from, Length to, long begun) {
        var within = crossing.map(stretch -> stretch.touches().minus(stretch.covered()).abs().nanometres()
                * (1_000_000_000L / WANTED) / speed.nanometresPerSecond()).orElse(CROSSING);
        return new CrossingWatch(crossing, speed, from, to, begun, Math.clamp(within, BRIEF_CROSSING, CROSSING));
    }

    /** Of a move in quanta, each of which is asked for at its end: in between, the usual rate will do. */
    static CrossingWatch paced(Optional<Crossing> crossing, Speed speed, Length from, Length to, long begun) {
        return new CrossingWatch(crossing, speed, from, to, begun, USUAL);
    }

    /** The axis was there then. */
    void seen(long nextZ, long arrived) {
        // Two kinds of round trip are subtracted from arrivals, which may turn close ones round.
        var when = Math.max(at, arrived);
        if (crossed.isEmpty() && crossing.isPresent()) {
            crossed = between(crossing.get().touches().nanometres(), nextZ, when);
        }
        z = nextZ;
        at = when;
    }

    /** The axis was there then, and the speed may be judged by it: a steady move's, or the end of a quantum. */
    void measured(long nextZ, long arrived) {
        if (crossingSpeed.isPresent()) {
            crossingSpeed.get().seen(nextZ, arrived);
        }
    }

    private OptionalLong between(long touches, long nextZ, long when) {
        var passed = Math.min(z, nextZ) <= touches && touches <= Math.max(z, nextZ) && z != nextZ;
        return passed
                ? OptionalLong.of(at + Math.round((double) (touches - z) / (nextZ - z) * (when - at)))
                : OptionalLong.empty();
    }

    OptionalLong crossed() {
        return crossed;
    }

    /** Empty where nothing is crossed. */
    Optional<TrueSpeed> speed() {
        return crossingSpeed.map(CrossingSpeed::speed);
    }

    /** When to ask next: five times a second, twenty times or more while it can be between touching and covered. */
    long nextAsking(long asked) {
        return crossing.isEmpty()
                ? asked + USUAL
                : Math.clamp(reaches(crossing.get()), asked + within, asked + USUAL);
    }

    /** The earliest instant at which it can be within the crossing's stretch; NEVER once that lies behind. */
    private long reaches(Crossing stretch) {
        var touches = stretch.touches().nanometres();
        var covered = stretch.covered().nanometres();
        var ahead = target < z ? z - Math.max(touches, covered) : Math.min(touches, covered) - z;
        var behind = target < z ? Math.min(touches, covered) - z : z - Math.max(touches, covered);
        if (behind > 0) {
            return Wire.NEVER;
        }
        return at + Math.round(Math.max(0, ahead) * 1e9 / speed);
    }
}
