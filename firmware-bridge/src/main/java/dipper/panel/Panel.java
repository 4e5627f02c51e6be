package dipper.panel;

import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A panel; failures are values. Every method may be called from any thread, and none but {@link #open} waits for more than a moment. */
public interface Panel {

    /** By what it is reached, for people: "gpiod on this computer's header", "tcp:10.0.0.5:4003". */
    String name();

    /**
     * Takes hold of everything that the rig names, switches all of it off, and reads each contact; from then on the receiver is told what changes, on a
     * thread of the panel's own, until it is closed or lost. What keeps it from all that, where something does.
     */
    Optional<PanelLost> open(Consumer<PanelNews> receiver);

    /** What a contact was last believed to be; RESTING where the rig has none of it. What guards people is ACTING until it has been read. */
    Sense sense(PanelInput input);

    /** Has just these on; what the rig does not have is left out. */
    Optional<PanelLost> show(Set<PanelSignal> signals);

    /** Closes the relay of that name. */
    Optional<PanelLost> on(String relay);

    /** Opens the relay of that name. */
    Optional<PanelLost> off(String relay);

    /** Switches everything off and lets go of it; nothing is told from now on. */
    void close();
}
