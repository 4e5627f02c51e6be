package dipper.run;

import dipper.plan.Command.Exposure;
import dipper.protocol.Action;
import dipper.protocol.StepKey;
import dipper.protocol.Treatment;
import dipper.record.Recorded;
import dipper.record.RunEvent.Choice;
import dipper.run.Resumption.Decision;
import dipper.time.Clock;
import dipper.units.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where the record of a run that did not come to its end leaves it. */
public sealed interface Standing {

    /** Everything before that treatment is known; it is the next. */
    record Before(Treatment next) implements Standing {
    }

    /**
     * That treatment was begun, and a person must say what it is taken for.
     *
     * @param exposure what it does, and where
     * @param knowledge what the record says of its dwell
     */
    record InDoubt(Treatment treatment, Exposure exposure, Knowledge knowledge) implements Standing {

        public StepKey key() {
            return treatment.key();
        }

        /** How long the recipe wants the pellets in that bath. */
        public Time set() {
            return treatment.action() instanceof Action.Immerse immerse ? immerse.dwell().time() : Time.ZERO;
        }

        /** What the recipe has it taken for; empty where a person is to be asked. */
        public Optional<Choice> byRecipe() {
            return treatment.action() instanceof Action.Immerse immerse
                    ? switch (immerse.whenInDoubt()) {
                        case ASK -> Optional.empty();
                        case REPEAT -> Optional.of(Choice.REPEAT);
                        case DONE -> Optional.of(Choice.COUNT_AS_DONE);
                        case LEAVE_OUT -> Optional.of(Choice.LEAVE_OUT);
                        case END -> Optional.of(Choice.END);
                    }
                    : Optional.empty();
        }

        /** The same as a decision, with the line that says it. */
        public Optional<Decision> decisionByRecipe() {
            return byRecipe().map(taken -> new Decision(taken, "the recipe", "by its line %d".formatted(line())));
        }

        /** The recipe's line that does it. */
        public int line() {
            return treatment.action().place().line();
        }
    }

    /** Every treatment is done; the holder may not be at the loading place yet. */
    record AfterAll() implements Standing {
    }

    /** What is known of a dwell that has not completed. */
    sealed interface Knowledge {

        /**
         * The pellets went into the bath, and what became of them there is not recorded: they may have been in it ever since.
         *
         * @param since when they were on their way in, by the clock of {@code boot}, ns, and by the wall clock
         */
        record Unknown(Instants since) implements Knowledge {
        }

        /** It was left early: so long it lasted, ns. */
        record Cut(long nanos) implements Knowledge {
        }
    }

    /** One moment by both clocks. */
    record Instants(Instant wall, long nanos, String boot) {

        public static Instants of(Recorded recorded) {
            return new Instants(recorded.wall(), recorded.nanos(), recorded.boot());
        }

        public static Instants now(Clock clock) {
            return new Instants(clock.wall(), clock.nanos(), clock.boot());
        }

        /** How long it is from here to then, ns: by the monotonic clock where both count from the same boot, else by the wall's; never negative. */
        public long until(Instants then) {
            return Math.max(0, boot.equals(then.boot) && !boot.isEmpty()
                    ? then.nanos - nanos
                    : Duration.between(wall, then.wall).toNanos());
        }
    }
}
