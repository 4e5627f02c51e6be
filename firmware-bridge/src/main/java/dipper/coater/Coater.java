package dipper.coater;

import dipper.plan.Command.Task;
import dipper.rig.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The machine, one motion at a time. All methods but {@link #brake} are called on the conductor's thread; none throws for what machines do. */
public interface Coater extends Driven {

    /** Opens the line, recognises the board and checks it against the rig; nothing moves. Ends in Connected or Failed. */
    Optional<Outcome> connect();

    /** Starts one motion, or switches an output; its Outcome comes from accept or tick, or at once where the line is already gone. */
    Optional<Outcome> begin(Task task);

    /**
     * Comes to rest keeping the position where that is possible: hold, wait until it stands, reset. Ends in Stopped, or Failed with the position
     * lost (homing cannot be held). May be begun while a motion is under way, whose own Outcome then never comes.
     */
    Optional<Outcome> stop();

    /** Writes one real-time byte past every queue, from any thread: a hold, or while homing a reset. The outcome of it comes from accept. */
    @Override
    void brake();

    /** The last lines exchanged with the board, oldest first, each with how long ago: what a fault rests on. For people; any thread. */
    List<String> evidence();

    /** The outputs that were switched on and that the board has switched off by itself since: by a reset, asked for or not, or by an alarm. */
    Set<Output.OfBoard> dropped();
}
