package dipper.coater;

import dipper.plan.Command.Crossing;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Follows a vertical move past the liquid's surface: how soon to ask for the next report, and when the lowest pellet's lowest point touched, on a straight
 * line between the two known places on either side.
 */
final class CrossingWatch {

    private static final long USUAL = 200_000_000L;
    private static final long CROSSING = 50_000_000L;

    private final Optional<Crossing> crossing;
    private final long speed;
    private final long target;
    private long z;
    private long at;
    private OptionalLong crossed = OptionalLong.empty();

    /** Begins at a known place; speed is the commanded one, the fastest that the axis can be. */
    CrossingWatch(Optional<Crossing> crossing, Speed speed, Length from, Length to, long begun) {
        this.crossing = crossing;
        this.speed = speed.nanometresPerSecond();
        this.target = to.nanometres();
        this.z = from.nanometres();
        this.at = begun;
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

    private OptionalLong between(long touches, long nextZ, long when) {
        var passed = Math.min(z, nextZ) <= touches && touches <= Math.max(z, nextZ) && z != nextZ;
        return passed
                ? OptionalLong.of(at + Math.round((double) (touches - z) / (nextZ - z) * (when - at)))
                : OptionalLong.empty();
    }

    OptionalLong crossed() {
        return crossed;
    }

    /** When to ask next: five times a second, twenty times while it can be between touching and covered. */
    long nextAsking(long asked) {
        return crossing.isEmpty()
                ? asked + USUAL
                : Math.clamp(reaches(crossing.get()), asked + CROSSING, asked + USUAL);
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
        return at + Math.max(0, ahead) * 1_000_000_000L / speed;
    }
}
