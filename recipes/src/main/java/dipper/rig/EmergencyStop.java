package dipper.rig;

import java.util.Optional;
import java.util.stream.Stream;

/** What the machine's emergency stop cuts, with or without a panel that senses it. */
public enum EmergencyStop {
    /** The motors lose their power and the board keeps its own: where the axes are is not known afterwards. */
    MOTOR_POWER("motor power"),
    /** Motors and board lose their power. */
    EVERYTHING("everything"),
    /** It cuts nothing by itself: whoever senses it must stop the axes. */
    NOTHING("nothing");

    private final String word;

    EmergencyStop(String word) {
        this.word = word;
    }

    /** Whether the axes can have moved, unseen by the board, once it was pressed. */
    public boolean losesPosition() {
        return this != NOTHING;
    }

    /** By the rig file's word. */
    static Optional<EmergencyStop> of(String word) {
        return Stream.of(values()).filter(cut -> cut.word.equals(word)).findFirst();
    }

    /** The rig file's word. */
    @Override
    public String toString() {
        return word;
    }
}
