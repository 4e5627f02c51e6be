package dipper.run;

import dipper.panel.NoPanel;
import dipper.panel.Panel;
import dipper.panel.Sense;
import dipper.rig.PanelInput;
import dipper.run.Happening.Braked;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a panel's contacts mean for motion. On the panel's thread it says whether an opened lid must hold the axes at once; on the conductor's, whether a
 * motion may be begun. An opened lid stays in its way until somebody has said, with the lid closed, that it may go on.
 */
public final class Guard {

    /** The key under which the record has a wait for the lid; stored, so never changed. */
    public static final String LID_WAIT = "lid:wait";

    /** Why no motion may be begun. */
    public enum Obstacle {
        /** It is pressed, or was since the panel was opened; or nobody can tell any more. */
        EMERGENCY_STOP, LID_OPEN,
        /** It has been open, and is closed. */
        LID_WAS_OPEN
    }

    /** What an opened lid does to what moves. */
    private enum Motion {
        NONE,
        /** It is held where it is. */
        HELD,
        /** It comes to its end: pellets are passing into a bath or out of it. */
        LET_END
    }

    private enum Lid {
        TRUSTED, OPENED
    }

    private final Panel panel;
    private final AtomicReference<Motion> motion = new AtomicReference<>(Motion.NONE);
    private final AtomicReference<Lid> lid = new AtomicReference<>(Lid.TRUSTED);
    /** The first emergency since the panel was opened; null before. */
    private final AtomicReference<Braked> emergency = new AtomicReference<>();

    public Guard(Panel panel) {
        this.panel = panel;
    }

    /** Of a rig without a panel: nothing is in the way of anything. */
    public static Guard none() {
        return new Guard(new NoPanel());
    }

    public Panel panel() {
        return panel;
    }

    /** What is in the way of a motion now; any thread. */
    public Optional<Obstacle> obstacle() {
        if (panel.sense(PanelInput.EMERGENCY_STOP) == Sense.ACTING || emergency.get() != null) {
            return Optional.of(Obstacle.EMERGENCY_STOP);
        }
        if (panel.sense(PanelInput.LID) == Sense.ACTING) {
            lid.set(Lid.OPENED);
            return Optional.of(Obstacle.LID_OPEN);
        }
        return lid.get() == Lid.OPENED ? Optional.of(Obstacle.LID_WAS_OPEN) : Optional.empty();
    }

    /** It stays in the way of everything for as long as this process lasts, whatever becomes of the contact. */
    void latches(Braked pressed) {
        emergency.compareAndSet(null, pressed);
    }

    /** Why everything is to stop, where the obstacle is an emergency. */
    Braked emergency() {
        var first = emergency.get();
        return first == null ? new Braked(PanelDesk.WHO, Urgency.EMERGENCY_STOP) : first;
    }

    /** The lid has been opened, on the panel's thread; whether the axes must be held at once. */
    boolean opensUponMotion() {
        lid.set(Lid.OPENED);
        return motion.get() == Motion.HELD;
    }

    /** Somebody says that it may go on; whether that took a lid that is closed again out of the way. */
    boolean isConfirmed() {
        return panel.sense(PanelInput.LID) == Sense.RESTING && lid.getAndSet(Lid.TRUSTED) == Lid.OPENED;
    }

    /** A motion is about to be begun: from now on an opened lid holds it. Asked for obstacles before and after this, none is missed. */
    void begins() {
        motion.set(Motion.HELD);
    }

    /** Its first byte has gone out, and it takes pellets into a bath or out of it. */
    void letsEnd() {
        motion.set(Motion.LET_END);
    }

    void ended() {
        motion.set(Motion.NONE);
    }
}
