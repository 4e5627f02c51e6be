package dipper.setup;

/** A key of a terminal. */
public sealed interface Key {

    /** Those that have no letter. */
    enum Named implements Key {
        UP, DOWN, LEFT, RIGHT, ENTER,
        /** What a hand falls on in a hurry: the space bar, Escape. */
        HOLD,
        /** Ctrl-C: holds what moves, and leaves where nothing does. */
        INTERRUPT
    }

    record Letter(char letter) implements Key {
    }
}
