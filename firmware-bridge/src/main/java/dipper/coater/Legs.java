package dipper.coater;

import dipper.coater.Outcome.Position;
import dipper.grbl.GrblLine;
import dipper.rig.Axis;
import dipper.rig.Pacing;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.Optional;

/** The lines of one move, in order: one, or where it is paced a quantum at each of its instants. Each is written only when the one before has ended. */
final class Legs {

    /** One line, where it ends, and the instant before which it is not written. */
    record Leg(GrblLine line, Position target, long due) {
    }

    /** A host that lost more than this (a laptop's lid was closed) goes on at its pace and does not catch up by rushing. */
    private static final long LOST = 1_000_000_000L;

    private interface Place {
        Leg leg(long index, long due);
    }

    private final Place place;
    private final long count;
    private final long period;
    private final Optional<Pacing> pacing;
    private long origin;
    private long index;

    private Legs(Place place, long count, long period, Optional<Pacing> pacing, long begun) {
        this.place = place;
        this.count = count;
        this.period = period;
        this.pacing = pacing;
        this.origin = begun;
    }

    static Legs single(GrblLine line, Position target, long begun) {
        return new Legs((_, due) -> new Leg(line, target, due), 1, 0, Optional.empty(), begun);
    }

    /**
     * A vertical move in quanta. They end on whole steps, counted from the step at which the move begins, and are as fast as leaves half of the period for
     * the talk around them.
     */
    static Legs paced(Axis axis, Position from, Length to, Speed speed, Speed kept, long begun) {
        var pacing = Pacing.of(axis, speed);
        var first = axis.stepsOf(from.z());
        var quantum = Long.signum(to.compareTo(from.z())) * pacing.steps();
        var count = pacing.quanta(axis, to.minus(axis.lengthOf(first)));
        var fast = pacing.fast(axis, speed, kept);
        return new Legs((index, due) -> {
            var z = index + 1 == count ? to : axis.lengthOf(first + (index + 1) * quantum);
            return new Leg(GrblLine.moveZ(z, fast), new Position(from.x(), z), due);
        }, count, pacing.period().nanoseconds(), Optional.of(pacing), begun);
    }

    Optional<Pacing> pacing() {
        return pacing;
    }

    boolean hasNext() {
        return index < count;
    }

    /** When the next is due; instants are counted from the first one, so that being late now and then adds up to nothing. */
    long due() {
        return origin + index * period;
    }

    Leg next(long now) {
        if (now > due() + LOST) {
            origin += now - due();
        }
        var leg = place.leg(index, due());
        index++;
        return leg;
    }
}
