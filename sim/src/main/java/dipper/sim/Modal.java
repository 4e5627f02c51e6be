package dipper.sim;

/** The parser's state: the words in force ({@code G} and {@code M} as their numbers), the offsets, and where it believes the tool to be. */
final class Modal {

    int motion;
    int plane;
    int units;
    int distance;
    int feedMode;
    int system;
    int spindle;
    int coolant;
    int tool;
    double feed;
    float speed;
    double toolLength;
    double[] systemOffset = new double[Motor.COUNT];
    double[] shift = new double[Motor.COUNT];
    double[] position = new double[Motor.COUNT];

    /** As after a reset: G0 G54 G17 G21 G90 G94 M5 M9. */
    Modal(Memory memory) {
        plane = 17;
        units = 21;
        distance = 90;
        feedMode = 94;
        spindle = 5;
        coolant = 9;
        systemOffset = memory.offset(0).clone();
    }

    private Modal(Modal other) {
        motion = other.motion;
        plane = other.plane;
        units = other.units;
        distance = other.distance;
        feedMode = other.feedMode;
        system = other.system;
        spindle = other.spindle;
        coolant = other.coolant;
        tool = other.tool;
        feed = other.feed;
        speed = other.speed;
        toolLength = other.toolLength;
        systemOffset = other.systemOffset.clone();
        shift = other.shift.clone();
        position = other.position.clone();
    }

    Modal copy() {
        return new Modal(this);
    }

    /** By how much work coordinates lie off the machine's. */
    double offset(int axis) {
        return systemOffset[axis] + shift[axis] + (axis == Motor.Z.index() ? toolLength : 0);
    }

    private String motionWord() {
        return motion >= 382 ? "38." + motion % 10 : Integer.toString(motion);
    }

    /** As {@code $G} shows it. */
    Text describe(Firmware.Dialect dialect) {
        var text = new Text().put("[GC:G").put(motionWord()).put(" G").number(54 + system).put(" G").number(plane)
                .put(" G").number(units).put(" G")
                .number(distance).put(" G").number(feedMode).put(dialect.modalExtras()).put(" M").number(spindle)
                .put(" M").number(coolant)
                .put(" T").number(tool).put(" F");
        var rate = units == 20 ? feed * GcodeLine.INCHES_PER_MILLIMETRE : feed;
        return text.decimal((float) rate, units == 20 ? 1 : 0).put(" S").decimal(speed, 0).put(dialect.speedEnd())
                .put(']');
    }
}
