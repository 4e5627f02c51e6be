package dipper.run;

import dipper.record.RunEvent.Ending;

/** Why a run is stopped at once, and how it ends. */
public enum Urgency {
    ABORT(Ending.ABORTED, "abort"), PAUSE(Ending.PAUSED, "pause at once"),
    /** The lid was opened while something moved. */
    LID(Ending.PAUSED, "pause at once, the lid was opened"), EMERGENCY_STOP(Ending.FAILED, "emergency stop"),
    /** Whether the emergency stop is pressed can no longer be told. */
    PANEL_LOST(Ending.FAILED, "panel lost");

    private final Ending ending;
    private final String kind;

    Urgency(Ending ending, String kind) {
        this.ending = ending;
        this.kind = kind;
    }

    Ending ending() {
        return ending;
    }

    /** Who wants more than what is being done already: an end more than a pause, an emergency more than an end by request. */
    boolean outweighs(Urgency other) {
        return weight() > other.weight();
    }

    private int weight() {
        return switch (this) {
            case PAUSE, LID -> 0;
            case ABORT -> 1;
            case EMERGENCY_STOP, PANEL_LOST -> 2;
        };
    }

    /** The words under which the record keeps it; stored, so never changed. */
    String kind() {
        return kind;
    }
}
