package dipper.sim;

/** The board's three axes, in its order; a coater without Y has a Y output that drives nothing. */
public enum Motor {
    X(0), Y(1), Z(2);

    /** How many there are. */
    static final int COUNT = 3;

    private static final Motor[] ALL = values();

    private final int index;

    Motor(int index) {
        this.index = index;
    }

    static Motor of(int index) {
        return ALL[index];
    }

    int index() {
        return index;
    }

    /** The letter of its words. */
    char letter() {
        return (char) ('X' + index);
    }
}
