package dipper.rig;

import java.util.Locale;

/** What a panel shows and sounds, by the rig file's words. */
public enum PanelSignal {
    RED, AMBER, GREEN, BUZZER;

    /** The rig file's word. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
