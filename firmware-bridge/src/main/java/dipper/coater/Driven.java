package dipper.coater;

import dipper.link.Arrival;
import java.util.Optional;

/**
 * A board that is talked to. Whoever drives it waits on its inbox no longer than {@link #wake}, hands each arrival to {@link #accept}, and calls
 * {@link #tick} when that instant has come; polling and deadlines hang on it. All on one thread but {@link #brake}.
 */
public interface Driven {

    /** Takes what arrived; an Outcome when the motion under way (or, at rest, the machine itself) has come to one. */
    Optional<Outcome> accept(Arrival arrival);

    /** Does what is due at this instant: asks for a report, notices a deadline that has passed. */
    Optional<Outcome> tick();

    /** The next instant at which tick wants to be called, in {@code Clock.nanos()}. */
    long wake();

    /** Writes one real-time byte past every queue, from any thread; the outcome of it comes from accept. */
    void brake();

    /** Closes the line; the board keeps its position and its motors energised. */
    void close();
}
