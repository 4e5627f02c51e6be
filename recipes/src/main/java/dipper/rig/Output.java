package dipper.rig;

import java.util.Locale;

/** An output of the board on which a service hangs: the coolant's (flood) or the spindle's. */
public enum Output {
    FLOOD, SPINDLE;

    /** The rig file's word. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
