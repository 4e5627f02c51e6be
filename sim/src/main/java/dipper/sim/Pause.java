package dipper.sim;

/** How far a hold, a door or a cancelled jog has come. */
enum Pause {
    NONE,
    /** Slowing down; the planner keeps what is left. */
    SLOWING,
    /** Slowing down; what is left will be thrown away. */
    CANCELLING,
    /** Standing; only real-time bytes are heard. */
    STANDING,
    /** Standing for ever: the firmware believes that it is still slowing down, and only a reset is heard. */
    STUCK,
    /** After a door: spindle and coolant are coming back. */
    RESTORING
}
