package dipper.coater;

import dipper.link.Arrival;
import dipper.plan.Command.Task;
import dipper.rig.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The machine, one motion at a time. All methods but {@link #brake} are called on the conductor's thread; none throws for what machines do.
 *
 * <p>Whoever drives a coater waits on its inbox no longer than {@link #wake}, hands each arrival to {@link #accept}, and calls {@link #tick} when
 * that instant has come; polling and deadlines hang on it.
 */
public interface Coater {

    /** Opens the line, recognises the board and checks it against the rig; nothing moves. Ends in Connected or Failed. */
    Optional<Outcome> connect();

    /** Starts one motion, or switches an output; its Outcome comes from accept or tick, or at once where the line is already gone. */
    Optional<Outcome> begin(Task task);

    /** Takes what arrived; an Outcome when the motion under way (or, in a dwell, the machine itself) has come to one. */
    Optional<Outcome> accept(Arrival arrival);

    /** Does what is due at this instant: asks for a report, notices a deadline that has passed. */
    Optional<Outcome> tick();

    /** The next instant at which tick wants to be called, in {@code Clock.nanos()}. */
    long wake();

    /**
     * Comes to rest keeping the position where that is possible: hold, wait until it stands, reset. Ends in Stopped, or Failed with the position
     * lost (homing cannot be held). May be begun while a motion is under way, whose own Outcome then never comes.
     */
    Optional<Outcome> stop();

    /** Writes one real-time byte past every queue, from any thread: a hold, or while homing a reset. The outcome of it comes from accept. */
    void brake();

    /** The last lines exchanged with the board, oldest first, each with how long ago: what a fault rests on. For people; any thread. */
    List<String> evidence();

    /** The outputs that were switched on and that the board has switched off by itself since: by a reset, asked for or not, or by an alarm. */
    Set<Output.OfBoard> dropped();

    /** Closes the line; the board keeps its position and its motors energised. */
    void close();
}
