package dipper.sim;

/** The lid over a coater, whose switch is the board's safety door input. */
public enum Lid {
    CLOSED, OPEN
}
