package dipper.sim;

/** What the board says of itself before the first bar of a report. */
enum State {
    IDLE("Idle"), ALARM("Alarm"), CHECK("Check"), HOME("Home"), RUN("Run"), HOLD("Hold"), JOG("Jog"), DOOR("Door"),
    SLEEP("Sleep");

    private final String word;

    State(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether WCO and Ov come at the slower rate. */
    boolean busy() {
        return switch (this) {
            case HOME, RUN, HOLD, JOG, DOOR -> true;
            case IDLE, ALARM, CHECK, SLEEP -> false;
        };
    }
}
