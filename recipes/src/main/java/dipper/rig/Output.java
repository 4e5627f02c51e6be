package dipper.rig;

import java.util.Locale;

/** On what a service hangs: an output of the board, or a relay of the panel. */
public sealed interface Output {

    /** One of the board: the coolant's (flood) or the spindle's. */
    enum OfBoard implements Output {
        FLOOD, SPINDLE;

        /** The rig file's word. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A relay of the panel, by its name there. */
    record Relay(String name) implements Output {

        /** The rig file's words. */
        @Override
        public String toString() {
            return "panel " + name;
        }
    }
}
