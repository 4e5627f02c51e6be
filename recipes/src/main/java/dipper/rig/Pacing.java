package dipper.rig;

import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;

/**
 * How an axis is driven more slowly than its board keeps: the host sends a short move, one quantum of whole motor steps, at each of a row of even
 * instants. The axis is then never farther than a quantum from the straight line.
 *
 * @param steps motor steps of a quantum
 * @param quantum its length, which is the ripple of the motion
 * @param period from one quantum to the next
 */
public record Pacing(long steps, Length quantum, Time period) {

    /** Slower is not driven: a quantum of a coarse axis would take minutes. */
    public static final Speed SLOWEST = new Speed(1_000);

    /** A short move, its acknowledgements and its report fit twice into it, on a serial line at 115200 baud. */
    private static final Time SHORTEST = Time.ofMillis(100);

    /** As few steps as leave the time between two quanta no shorter than 100 ms. */
    public static Pacing of(Axis axis, Speed speed) {
        var perSecond = axis.stepsPerMillimetre().thousandths() * 1e-9 * speed.nanometresPerSecond();
        var steps = Math.max(1, (long) Math.ceil(perSecond * SHORTEST.seconds() - 1e-9));
        return new Pacing(steps, axis.lengthOf(steps), new Time(Math.round(1e9 * steps / perSecond)));
    }

    /** Above this an axis would not have ended a quantum in time: gathering speed and losing it may take a fifth of the shortest period. */
    static Speed fastest(Axis axis) {
        return new Speed(Math.min(axis.maxSpeed().nanometresPerSecond() / 2,
                axis.acceleration().nanometresPerSecondSquared() / 100));
    }

    /** How fast each quantum is: so that it takes no more than half of its period, and is kept by the board. */
    public Speed fast(Axis axis, Speed speed, Speed kept) {
        return new Speed(Math.min(axis.maxSpeed().nanometresPerSecond(),
                2 * Math.max(speed.nanometresPerSecond(), kept.nanometresPerSecond())));
    }

    /** How many quanta a way takes; the last may be shorter. */
    public long quanta(Axis axis, Length way) {
        return Math.max(1, Math.ceilDiv(axis.stepsOf(way.abs()), steps));
    }

    /** In words, rounded: "in steps of 2.5 µm every 0.25 s". */
    @Override
    public String toString() {
        return "in steps of " + new Length(rounded(quantum.nanometres(), 100)) + " every "
                + new Time(rounded(period.nanoseconds(), 1_000_000));
    }

    private static long rounded(long value, long to) {
        return Math.max(1, Math.round((double) value / to)) * to;
    }
}
