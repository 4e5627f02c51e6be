package dipper.record;

import dipper.plan.Command.Exposure;
import dipper.recipe.CountedUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that happened to a run, as it is recorded; instants in ns of the run's monotonic clock, lengths in nm of machine coordinates. */
public sealed interface RunEvent {

    /**
     * The first event: everything that the run was begun with, so that it can be understood and gone on with from the record alone.
     *
     * @param title the recipe's
     * @param planned how many of each counted unit the protocol comes to
     * @param coater the link's name
     * @param board how the board describes itself
     */
    record RunOpened(String title, Inputs inputs, String protocolHash, String planHash, List<CountedUnit> counts,
            Map<String, Integer> planned,
            List<HungPellet> pellets, String coater, String board) implements RunEvent {
    }

    /** The three texts, and what was set beside them on the command line ({@code name=value}). */
    record Inputs(String recipe, String rig, String batch, List<String> overrides) {
    }

    record HungPellet(int slot, String name) {
    }

    /** A person (or a script, with {@code --yes}) says that the deck stands as the batch describes it. */
    record DeckConfirmed(String who) implements RunEvent {
    }

    /**
     * Durable before the first byte.
     *
     * @param exposure what the step does to the pellets, for a dwell
     * @param armedUntil for a lift, recorded while the dwell still lasts: the instant at which it will begin
     */
    record StepStarted(String key, Optional<Exposure> exposure, Optional<Long> armedUntil) implements RunEvent {
    }

    /** Durable before the next step. */
    record StepDone(String key, Measurement measurement) implements RunEvent {
    }

    /**
     * The coater could not confirm it; what the step did to the pellets is not known.
     *
     * @param evidence the last lines exchanged with the board, oldest first; empty where no board was to blame
     */
    record StepFailed(String key, String fault, String what, String remedy, List<String> evidence)
            implements
            RunEvent {

        /** Nothing on the line has to do with it. */
        public StepFailed(String key, String fault, String what, String remedy) {
            this(key, fault, what, remedy, List.of());
        }
    }

    /** It was ended before its time by a stop; what it did is known, and it does not count. */
    record StepCut(String key, long afterNanos) implements RunEvent {
    }

    /** Armed, and called off before its first byte: known not to have happened. */
    record StepDisarmed(String key) implements RunEvent {
    }

    /** A question went out to people. */
    record PersonAsked(String key, String message) implements RunEvent {
    }

    record StopRequested(String who, String kind) implements RunEvent {
    }

    /** Something that is not as the recipe says, and goes with the pellets into every report. */
    record DeviationNoted(String key, String kind, String what) implements RunEvent {
    }

    /** The last event. */
    record RunClosed(Ending ending, String why) implements RunEvent {
    }

    enum Ending {
        COMPLETED, STOPPED,
        /** It waits where the recipe lets it, and nobody can be asked. */
        NEEDS_PERSON, FAILED
    }

    /** What was measured in a step. */
    sealed interface Measurement {

        /** A motion: from its first byte to the axes at rest, and where they then stood. */
        record Moved(long nanos, long x, long z) implements Measurement {
        }

        /**
         * A motion through a surface, outward: with the time that the pellets' lowest point was wet, from position reports on both passages, where both
         * were measured.
         */
        record Withdrawn(long nanos, long x, long z, Optional<Long> wetNanos) implements Measurement {
        }

        /** A wait: how long it truly lasted, and how long it was meant to. */
        record Waited(long nanos, long setNanos) implements Measurement {
        }

        /** A person answered. */
        record Answered(String who) implements Measurement {
        }
    }
}
