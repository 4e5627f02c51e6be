package dipper.sim;

/** What opening the line does to the board. */
public enum OnOpen {
    /** The usual USB board: DTR resets it; what it was doing is over and its position is lost. */
    RESETS,
    /** It does not notice. */
    KEEPS
}
