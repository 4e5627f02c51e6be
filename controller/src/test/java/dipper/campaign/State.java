package dipper.campaign;

import dipper.plan.Phase;

/** What a run is busy with when something strikes it: the columns of the table. */
enum State {
    CONNECTING, HOMING, HANDSHAKE, TRAVEL, APPROACH, LOWER, DWELL,
    /** The last two seconds of a dwell, its lift recorded already. */
    ARMED, LIFT, CLEAR, DRAIN, RISE,
    /** Waits in a bath for a person. */
    STAY,
    /** On the way to the loading place. */
    LOAD, PERSON,
    /** On the way to where the pellets rest. */
    DETOUR,
    /** A stop at once has been asked for. */
    STOPPING,
    PAUSED,
    /** A run that goes on, until it has homed. */
    RECOVERING;

    /** Whether the host only waits, so that no line is written and none acknowledged. */
    boolean isWait() {
        return switch (this) {
            case DWELL, ARMED, DRAIN, STAY, PERSON, PAUSED -> true;
            case CONNECTING, HOMING, HANDSHAKE, TRAVEL, APPROACH, LOWER, LIFT, CLEAR, RISE, LOAD, DETOUR, STOPPING,
                    RECOVERING ->
                    false;
        };
    }

    static State of(Phase phase) {
        return switch (phase) {
            case HOME, HOMEWARD, POISE, HOMING -> HOMING;
            case HANDSHAKE, AWAIT -> HANDSHAKE;
            case TRAVEL, ON, OFF, STIR, STILL -> TRAVEL;
            case APPROACH -> APPROACH;
            case LOWER -> LOWER;
            case DWELL, DRY -> DWELL;
            case LIFT -> LIFT;
            case CLEAR -> CLEAR;
            case DRAIN -> DRAIN;
            case RISE -> RISE;
            case STAY -> STAY;
            case LOAD -> LOAD;
            case PERSON, RETURN -> PERSON;
        };
    }
}
