package dipper.sim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a board runs, and in what its manner differs from the others'. */
public enum Firmware {

    /** GRBL 1.1h as it is shipped: homes Z, then X and Y together. */
    GRBL,

    /** GRBL 1.1h rebuilt to home one axis after the other, and each by itself. */
    GRBL_SINGLE_AXIS,

    /** GrblHAL 1.1f as its simulator was recorded. */
    GRBLHAL;

    /** What a hold does once the axes stand. */
    enum Hold {
        /** Says so, and goes on when told. */
        STANDS,
        /** Goes on saying that it slows down, and hears nothing but a reset. */
        NEVER_STANDS
    }

    /** When a reset in motion ends in an alarm. */
    enum Abort {
        ALWAYS_LOCKS, LOCKS_WHERE_HOMING_IS_ON
    }

    /** What is said about single axes' homing. */
    enum SingleAxes {
        /** Not known; the firmware loses itself over it. */
        UNKNOWN, KNOWN,
        /** Where bit 1 of $22 is set. */
        BY_SETTING
    }

    /** Whether M7 has an output. */
    enum Mist {
        NONE, BUILT_IN
    }

    /** What comes first of what reports tell only now and then. */
    enum Seldom {
        OFFSET_FIRST,
        /** Overrides first; the first report after a reset tells outputs, homing and tool reference too. */
        OVERRIDES_FIRST
    }

    /**
     * How a firmware speaks and behaves.
     *
     * @param version between {@code [VER:} and what the user has added
     * @param identity what {@code $I} says behind that
     * @param blocks in its planner
     * @param ring bytes that it takes in before its main loop reads them
     * @param systems work coordinate systems from G54 on
     * @param modalExtras what {@code $G} says behind the feed mode
     * @param speedEnd ... and behind the spindle's speed
     */
    record Dialect(String banner, String version, List<String> identity, int blocks, int ring, int systems,
            String modalExtras, String speedEnd, Catalogue settings, Hold hold, Abort abort, SingleAxes singleAxes,
            Seldom seldom, Mist mist) {
    }

    Dialect dialect() {
        return switch (this) {
            case GRBL -> Dialects.GRBL;
            case GRBL_SINGLE_AXIS -> Dialects.GRBL_SINGLE_AXIS;
            case GRBLHAL -> Dialects.GRBLHAL;
        };
    }

    /** Whether a wish to home a single axis is heard as one. */
    boolean homesSingleAxes(Settings settings) {
        return switch (dialect().singleAxes()) {
            case UNKNOWN -> false;
            case KNOWN -> true;
            case BY_SETTING -> settings.homing() && settings.bit(22, 1);
        };
    }

    /** Which axes home together, one set after the other. */
    List<Set<Motor>> homing(Settings settings) {
        return switch (this) {
            case GRBL -> List.of(EnumSet.of(Motor.Z), EnumSet.of(Motor.X, Motor.Y));
            case GRBL_SINGLE_AXIS -> List.of(EnumSet.of(Motor.Z), EnumSet.of(Motor.X));
            case GRBLHAL -> bySetting(settings);
        };
    }

    private static List<Set<Motor>> bySetting(Settings settings) {
        var cycles = new ArrayList<Set<Motor>>();
        for (var number = 44; number <= 46; number++) {
            var motors = EnumSet.noneOf(Motor.class);
            for (var motor : Motor.values()) {
                if (settings.bit(number, motor.index())) {
                    motors.add(motor);
                }
            }
            if (!motors.isEmpty()) {
                cycles.add(motors);
            }
        }
        return cycles;
    }
}
