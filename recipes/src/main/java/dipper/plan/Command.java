package dipper.plan;

import dipper.protocol.Errand;
import dipper.recipe.Observation;
import dipper.recipe.Purpose;
import dipper.rig.Output;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one step asks for: a task of the coater, a wait of the host, or an answer of a person. */
public sealed interface Command {

    /** What a coater does: a motion, or switching an output of its board. */
    sealed interface Task extends Command {}

    /** Positions are machine coordinates. */
    sealed interface Motion extends Task {}

    /** Z upward to its switch, then X. */
    record Home() implements Motion {
    }

    /** Z upward to its switch from that height, on the way; X too, where the board homes both in one go. */
    record HomeZ(Length from) implements Motion {
    }

    record MoveX(Length to, Speed speed) implements Motion {
    }

    /** A vertical move; {@code crossing} where a pellet crosses the liquid's surface on the way. */
    record MoveZ(Length to, Speed speed, Optional<Crossing> crossing) implements Motion {
    }

    /** The stretch of machine Z between the lowest pellet touching the surface and the highest being as deep as it goes, or under it. */
    record Crossing(Length touches, Length covered) {
    }

    /** A service of the rig, by the output that it hangs on. */
    sealed interface Switch extends Command {

        String service();

        Output output();

        Switched to();

        /** Of a service on that output. */
        static Switch of(String service, Output output, Switched to) {
            return switch (output) {
                case Output.OfBoard board -> new SwitchOutput(service, board, to);
                case Output.Relay relay -> new SwitchRelay(service, relay, to);
            };
        }
    }

    /** By an output of the board. */
    record SwitchOutput(String service, Output.OfBoard output, Switched to) implements Switch, Task {
    }

    /** By a relay of the panel. */
    record SwitchRelay(String service, Output.Relay output, Switched to) implements Switch {
    }

    enum Switched {
        ON, OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The host waits, in air. */
    record Wait(Time time) implements Command {
    }

    /** The host waits while the pellets are in a bath; more than {@code atMost} is a deviation. */
    record Dwell(Time time, Optional<Time> atMost, Exposure exposure, Optional<Agitation> agitation)
            implements Command {
    }

    /**
     * Waits for a person, holding where it is.
     *
     * @param errands what is done when the person says so
     * @param allowed what a forecast reckons with; there is no end to the wait itself
     * @param record what the person types in
     */
    record Ask(String message, List<Errand> errands, Time allowed, List<Observation> record) implements Command {

        public Ask {
            errands = List.copyOf(errands);
            record = List.copyOf(record);
        }

        public Ask(String message, List<Errand> errands) {
            this(message, errands, Time.ZERO, List.of());
        }

        public Ask(String message) {
            this(message, List.of());
        }
    }

    /** What a dwell does to the pellets: the purpose, and the solution on that station. */
    record Exposure(Purpose purpose, String solution, int station) {
    }
}
