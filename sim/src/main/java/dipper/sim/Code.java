package dipper.sim;

/** The numbers behind {@code error:} and {@code ALARM:}. */
final class Code {

    static final int OK = 0;
    static final int EXPECTED_LETTER = 1;
    static final int BAD_NUMBER = 2;
    static final int INVALID_STATEMENT = 3;
    static final int NEGATIVE_VALUE = 4;
    static final int HOMING_DISABLED = 5;
    static final int STEP_PULSE_MINIMUM = 6;
    static final int SETTING_READ_FAIL = 7;
    static final int NOT_IDLE = 8;
    static final int LOCKED = 9;
    static final int SOFT_LIMITS_NEED_HOMING = 10;
    static final int OVERFLOW = 11;
    static final int CHECK_DOOR = 13;
    static final int TRAVEL_EXCEEDED = 15;
    static final int INVALID_JOG = 16;
    static final int UNSUPPORTED = 20;
    static final int MODAL_GROUP = 21;
    static final int NO_FEED = 22;
    static final int NOT_INTEGER = 23;
    static final int AXIS_CONFLICT = 24;
    static final int REPEATED = 25;
    static final int NO_AXIS_WORDS = 26;
    static final int LINE_NUMBER = 27;
    static final int VALUE_MISSING = 28;
    static final int COORDINATE_SYSTEM = 29;
    static final int G53_WITHOUT_MOTION = 30;
    static final int AXIS_WORDS_EXIST = 31;
    static final int NO_AXIS_WORDS_IN_PLANE = 32;
    static final int INVALID_TARGET = 33;
    static final int ARC_RADIUS = 34;
    static final int NO_OFFSETS_IN_PLANE = 35;
    static final int UNUSED_WORDS = 36;
    static final int TOOL_LENGTH_AXIS = 37;
    static final int TOO_LARGE = 38;

    static final int ALARM_HARD_LIMIT = 1;
    static final int ALARM_SOFT_LIMIT = 2;
    static final int ALARM_ABORT = 3;
    static final int ALARM_PROBE_START = 4;
    static final int ALARM_PROBE_CONTACT = 5;
    static final int ALARM_HOMING_RESET = 6;
    static final int ALARM_HOMING_DOOR = 7;
    static final int ALARM_HOMING_PULL_OFF = 8;
    static final int ALARM_HOMING_APPROACH = 9;

    private Code() {}
}
