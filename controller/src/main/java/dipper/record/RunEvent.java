package dipper.record;

import dipper.plan.Command;
import dipper.plan.Command.Exposure;
import dipper.protocol.Amount;
import dipper.recipe.CountedUnit;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that happened to a run, as it is recorded; instants in ns of the run's monotonic clock, lengths in nm of machine coordinates. */
public sealed interface RunEvent {

    /**
     * The first event: everything that the run was begun with, so that it can be understood and gone on with from the record alone.
     *
     * @param title the recipe's
     * @param batch the batch's own name; empty in records of before it was kept
     * @param settings every parameter that is not as the recipe has it
     * @param pellets everything that is to hang, pass by pass
     * @param coater the link's name
     * @param board how the board describes itself
     */
    record RunOpened(String title, String batch, Inputs inputs, String protocolHash, String planHash,
            List<CountedUnit> counts, List<SetParameter> settings, List<HungPellet> pellets, String coater,
            String board) implements RunEvent {

        public RunOpened {
            counts = List.copyOf(counts);
            settings = List.copyOf(settings);
            pellets = List.copyOf(pellets);
        }

        /** As if it had been begun by the plan that it was gone on with. */
        RunOpened with(RunResumed resumed) {
            var texts = new Inputs(inputs.recipe(), resumed.rig().orElse(inputs.rig()), inputs.rigFile(),
                    inputs.batch(), inputs.overrides(), inputs.aim());
            return new RunOpened(title, batch, texts, protocolHash, resumed.planHash(), counts, settings, pellets,
                    coater, board);
        }

        /** As if it had been begun with what it was changed to. */
        RunOpened with(RunChanged changed) {
            return new RunOpened(title, batch, inputs.with(changed.overrides()), changed.protocolHash(),
                    changed.planHash(), counts,
                    changed.settings(), changed.pellets(), coater, board);
        }
    }

    /**
     * The three texts, and what was set beside them on the command line ({@code name=value}).
     *
     * @param rigFile where the rig's text was read, an absolute path; empty in records of before it was kept
     * @param aim what they were planned for
     */
    record Inputs(String recipe, String rig, String rigFile, String batch, List<String> overrides, Aim aim) {

        /** To coat with. */
        public Inputs(String recipe, String rig, String rigFile, String batch, List<String> overrides) {
            this(recipe, rig, rigFile, batch, overrides, Aim.COATING);
        }

        /** The same with other settings beside the texts. */
        public Inputs with(List<String> others) {
            return new Inputs(recipe, rig, rigFile, batch, others, aim);
        }
    }

    /** What a run is for. */
    enum Aim {
        COATING,
        /** The motion alone, with empty beakers or water: nothing of it is ever counted. */
        REHEARSAL;

        /** As records and reports have it; stored, so never changed. */
        public String word() {
            return StoredWords.AIMS.of(this);
        }
    }

    /**
     * A parameter that a batch, a pass or the command line sets: its value, the recipe's own, and who sets it ("batch", "pass 2", "command line").
     *
     * @param pass in which it holds, from 1
     */
    record SetParameter(int pass, String name, String value, String recipes, String by) {
    }

    /**
     * A pellet or a witness, by the name on its bag.
     *
     * @param pass in which it hangs, from 1
     * @param planned how much of each counted unit it is to receive
     */
    record HungPellet(int slot, String name, Kind kind, int pass, Map<String, Amount> planned) {

        public HungPellet {
            planned = Collections.unmodifiableMap(new LinkedHashMap<>(planned));
        }
    }

    /** What hangs. */
    enum Kind {
        PELLET, WITNESS
    }

    /** A person (or a script, with {@code --yes}) says that the deck stands as the batch describes it. */
    record DeckConfirmed(String who) implements RunEvent {
    }

    /**
     * The coater is homed, and the run waits in air before its first bath, so that it is done at an hour; instants of the wall clock.
     *
     * @param begins when it is to set off
     * @param finish when it is to be done, by its forecast
     */
    record StartPostponed(Instant begins, Instant finish) implements RunEvent {
    }

    /**
     * Durable before the first byte.
     *
     * @param exposure what the step does to the pellets, for a dwell and the way into its bath
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

    /** A pellet was taken out of the holder; what it has received is what it has. */
    record PelletTakenOut(String key, int slot, String pellet) implements RunEvent {
    }

    /** A pellet was hung in the holder, bare. */
    record PelletHung(String key, int slot, String pellet) implements RunEvent {
    }

    /** A fresh filling took a beaker's place; {@code lot} where the person typed one in. */
    record BeakerReplaced(String key, int station, String solution, Optional<String> lot) implements RunEvent {
    }

    /** Somebody wishes that the run stop, pause, or take such a wish back; what it wished for in the words of the command. */
    record StopRequested(String who, String kind) implements RunEvent {
    }

    /**
     * A run that had ended before its plan did, or was interrupted, goes on: by the same protocol, from homing.
     *
     * @param reason why, where board or plan are not as they were; else empty
     * @param planHash of the plan by which it goes on
     * @param rig the text of the rig file, where that is another than before
     */
    record RunResumed(String who, String reason, String coater, String board, String planHash, Optional<String> rig)
            implements
            RunEvent {
    }

    /**
     * From the end of the treatment under way on, the run goes by another plan, which a person wanted.
     *
     * @param overrides all that is set beside the three texts from now on
     * @param settings every parameter that is not as the recipe has it, from now on
     * @param pellets everything that is to hang, with what is planned for it now
     */
    record RunChanged(String who, String reason, List<String> overrides, List<SetParameter> settings,
            List<HungPellet> pellets, String protocolHash, String planHash) implements RunEvent {

        public RunChanged {
            overrides = List.copyOf(overrides);
            settings = List.copyOf(settings);
            pellets = List.copyOf(pellets);
        }
    }

    /** A pellet no longer hangs in its slot; since when is not known, but somebody saw it there when the deck was confirmed last. */
    record PelletLost(int slot, String pellet, String who, String reason) implements RunEvent {
    }

    /** What a person has seen and wants to be read with the record. */
    record Remarked(String who, String text) implements RunEvent {
    }

    /**
     * The pellets have been in a bath for which no completed dwell is recorded: what that did to them is possible.
     *
     * @param key of the dwell
     * @param nanos how long they were in it at most, by what the record knows
     */
    record ExposureFound(String key, Exposure exposure, long nanos) implements RunEvent {
    }

    /** What a person takes a treatment for whose outcome is not known, or that was left early; the treatment's key. */
    record Decided(String key, Choice choice, Exposure exposure, String who, String reason) implements RunEvent {
    }

    /** What to do about such a treatment. */
    enum Choice {
        /** It is done once more, whole. */
        REPEAT,
        /** It is taken as done, and the run goes on behind it. */
        COUNT_AS_DONE,
        /** It is taken as not done, and the run goes on behind it. */
        LEAVE_OUT,
        /** The run ends here. */
        END
    }

    /** Something that is not as the recipe says, and goes with the pellets into every report. */
    record DeviationNoted(String key, String kind, String what) implements RunEvent {
    }

    /** The last event, unless the run goes on. */
    record RunClosed(Ending ending, String why) implements RunEvent {
    }

    enum Ending {
        COMPLETED, STOPPED,
        /** It waits where the recipe lets it, or where it was stopped at once, and is to go on. */
        PAUSED,
        /** It was stopped at once, wherever it was. */
        ABORTED,
        /** It waits where the recipe lets it, and nobody can be asked. */
        NEEDS_PERSON, FAILED
    }

    /** A value that a person typed in, as the recipe's {@code record:} asks for it; of one pellet, where it is asked for each. */
    record Observed(String name, Optional<String> pellet, String value) {
    }

    /**
     * How fast the pellets crossed a surface; in nm/s, nm and ns.
     *
     * @param set what the recipe asked for
     * @param found what position over time says; empty where too few reports came meanwhile
     * @param reports how many came
     * @param ripple the quanta in which it was driven; empty where in one go
     */
    record CrossingSpeed(long set, Optional<Long> found, int reports, Optional<Ripple> ripple) {

        /** By how much of what was set it was faster, negative where slower; empty where not measured. */
        public Optional<Double> off() {
            return found.map(speed -> (speed - set) / (double) set);
        }
    }

    /** Where homing found Z: so much lower than counted, negative where higher, give or take the uncertainty; in nm. */
    record HomingFound(long lower, long uncertainty) {
    }

    /** A short move of that length once in every period. */
    record Ripple(long quantum, long periodNanos) {
    }

    /** What was measured in a step. */
    sealed interface Measurement {

        /** A motion: from its first byte to the axes at rest, and where they then stood. */
        record Moved(long nanos, long x, long z) implements Measurement {
        }

        /** Z homed on the way: by how much it truly stood lower than it was counted to be, where there was something to hold it against. */
        record Homed(long nanos, long x, long z, Optional<HomingFound> found) implements Measurement {
        }

        /** A motion through a surface, inward. */
        record Immersed(long nanos, long x, long z, CrossingSpeed speed) implements Measurement {
        }

        /**
         * A motion through a surface, outward: with the time that the pellets' lowest point was wet, from position reports on both passages, where both
         * were measured; records of before speeds were measured have none.
         */
        record Withdrawn(long nanos, long x, long z, Optional<Long> wetNanos, Optional<CrossingSpeed> speed)
                implements Measurement {
        }

        /** A wait: how long it truly lasted, and how long it was meant to. */
        record Waited(long nanos, long setNanos) implements Measurement {
        }

        /** An output of the board was switched, for that service of the rig. */
        record Switched(long nanos, String service, Command.Switched to) implements Measurement {
        }

        /** A person answered, and typed these values in. */
        record Answered(String who, List<Observed> observed) implements Measurement {

            public Answered {
                observed = List.copyOf(observed);
            }
        }
    }
}
