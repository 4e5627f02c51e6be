package dipper.coater;

import dipper.units.Length;
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
     */
    record Measured(long begun, long ended, long confirmed, Position position, OptionalLong crossed) {
    }
}
