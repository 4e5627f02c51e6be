package dipper.panel;

/** What a contact is believed to be. */
public enum Sense {
    /** The button is pressed, the lid is open. */
    ACTING,
    /** The button is released, the lid is closed. */
    RESTING
}
