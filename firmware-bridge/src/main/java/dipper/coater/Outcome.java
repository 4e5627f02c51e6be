package dipper.coater;

import dipper.rig.Pacing;
import dipper.units.Length;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of a request to the coater, with what was measured; instants are {@code Clock.nanos()}. */
public sealed interface Outcome {

    /** The board is the one the rig describes. */
    record Connected(String board, Position position) implements Outcome {
    }

    /** The motion is confirmed: ok, and idle, and the position within tolerance. */
    record Done(Measured measured) implements Outcome {
    }

    /** It stands after a stop that was asked for; the position is kept. */
    record Stopped(Position position) implements Outcome {
    }

    /** One root cause, with its evidence. */
    record Failed(Fault fault) implements Outcome {
    }

    /** Where the board says the axes stand, in machine coordinates. */
    record Position(Length x, Length z) {
    }

    /**
     * What a confirmed motion measured.
     *
     * @param begun when its first byte was written
     * @param ended when the axes came to rest: the barrier's ok less half a round trip
     * @param position where it then stood
     * @param crossed when the lowest pellet's lowest point passed the surface, from position reports; empty where it passed none
     * @param confirmed when the report arrived that confirmed it
     * @param speed how fast the pellets truly crossed the surface; empty where they crossed none
     * @param pacing in which quanta it was driven; empty where in one go
     * @param homing where homing on the way found Z; empty for every other motion, and where there is nothing to hold it against
     */
    record Measured(long begun, long ended, long confirmed, Position position, OptionalLong crossed,
            Optional<TrueSpeed> speed, Optional<Pacing> pacing, Optional<HomingError> homing) {

        /** Of what moves nothing. */
        static Measured still(long begun, long ended, Position position) {
            return homed(begun, ended, ended, position, Optional.empty());
        }

        static Measured homed(long begun, long ended, long confirmed, Position position,
                Optional<HomingError> error) {
            return new Measured(begun, ended, confirmed, position, OptionalLong.empty(), Optional.empty(),
                    Optional.empty(), error);
        }
    }
}
