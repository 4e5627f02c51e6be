package dipper.plan;

import dipper.recipe.Purpose;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;
import java.util.Optional;

/** What one step asks for: a motion of the coater, a wait of the host, or an answer of a person. */
public sealed interface Command {

    /** What a coater does; positions are machine coordinates. */
    sealed interface Motion extends Command {}

    /** Z upward to its switch, then X. */
    record Home() implements Motion {
    }

    record MoveX(Length to, Speed speed) implements Motion {
    }

    /** A vertical move; {@code crossing} where a pellet crosses the liquid's surface on the way. */
    record MoveZ(Length to, Speed speed, Optional<Crossing> crossing) implements Motion {
    }

    /** The stretch of machine Z between the lowest pellet touching the surface and the highest being under it. */
    record Crossing(Length touches, Length covered) {
    }

    /** The host waits, in a bath ({@code exposure}) or in air. */
    record Wait(Time time, Optional<Exposure> exposure) implements Command {
    }

    /** Waits for a person, holding where it is. */
    record Ask(String message) implements Command {
    }

    /** What a dwell does to the pellets: the purpose, and the solution on that station. */
    record Exposure(Purpose purpose, String solution, int station) {
    }
}
