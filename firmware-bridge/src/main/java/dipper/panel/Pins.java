package dipper.panel;

import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.rig.PanelWiring.Level;
import java.util.Optional;

/** The pins of a GPIO header, as somebody's library reaches them. For one thread, but that outputs may be set from another. */
public interface Pins {

    /** What a pin was found to be. */
    sealed interface Reading {

        record Found(Level level) implements Reading {
        }

        record Unreadable(String why) implements Reading {
        }
    }

    /** Takes hold of every pin of that wiring, with its pull, outputs switched off; what keeps it from that, where something does. */
    Optional<PanelLost> claim(PanelWiring wiring);

    /** By what the pins are reached, once they are claimed: for people. */
    String name();

    /** Of an input that was claimed. */
    Reading read(PanelInput input);

    /** Sets an output that was claimed. */
    Optional<PanelLost> set(PanelSignal signal, Level level);

    /** Sets an output that was claimed. */
    Optional<PanelLost> set(String relay, Level level);

    /** Lets go of every pin. */
    void release();
}
