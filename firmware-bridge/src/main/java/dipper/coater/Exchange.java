package dipper.coater;

import java.util.Optional;

/**
 * One talk with the board, from its first byte to its Outcome, as a small state machine: each reply is obeyed only in the state that expects it, and is
 * noise elsewhere. Instants are {@code Clock.nanos()}.
 */
sealed interface Exchange permits Connecting, Homing, Moving, Nudging, Switching, Standing, Stopping, Broken {

    /** How an exchange ended, and what follows it. */
    record End(Outcome outcome, Exchange next) {

        static Optional<End> failed(Fault fault) {
            return Optional.of(new End(new Outcome.Failed(fault), new Broken(fault)));
        }

        static Optional<End> failed(Fault fault, Exchange next) {
            return Optional.of(new End(new Outcome.Failed(fault), next));
        }
    }

    /** Obeys a reply or leaves it; what it tells is dated when it came, what follows from it now. */
    Optional<End> on(Heard heard, long now);

    Optional<End> onTime(long now);

    /** When onTime wants to be called next, or {@link Wire#NEVER}. */
    long wake();
}
