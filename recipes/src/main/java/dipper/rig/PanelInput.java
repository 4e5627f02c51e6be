package dipper.rig;

/** What a panel can sense, by the rig file's words. */
public enum PanelInput {
    EMERGENCY_STOP("emergency stop"), LID("lid"), HOLD("hold button"), RESUME("resume button");

    private final String word;

    PanelInput(String word) {
        this.word = word;
    }

    /** Whether it guards people: then a cut wire must read as if it acted. */
    public boolean guards() {
        return switch (this) {
            case EMERGENCY_STOP, LID -> true;
            case HOLD, RESUME -> false;
        };
    }

    /** What it is called when it acts: a lid is open, a button is pressed. */
    public String acting() {
        return this == LID ? "open" : "pressed";
    }

    /** The rig file's word. */
    @Override
    public String toString() {
        return word;
    }
}
