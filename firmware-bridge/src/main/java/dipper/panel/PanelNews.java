package dipper.panel;

import dipper.rig.PanelInput;

/** What a panel tells unasked. */
public sealed interface PanelNews {

    /**
     * A contact has come to be something else, and has settled.
     *
     * @param at when it was believed, {@code Clock.nanos()}
     */
    record Changed(PanelInput input, Sense now, long at) implements PanelNews {
    }

    /** Contacts can no longer be read: whether somebody presses the emergency stop is not known. The last news of that panel. */
    record Lost(PanelLost why) implements PanelNews {
    }
}
