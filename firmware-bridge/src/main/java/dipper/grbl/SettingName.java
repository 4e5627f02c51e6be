package dipper.grbl;

import java.util.Map;
import java.util.Optional;

/** What a setting of GRBL 1.1 is, in a technician's few words. */
public final class SettingName {

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(0, "length of a step pulse, µs"),
            Map.entry(1, "motors let go after, ms; 255 never"),
            Map.entry(2, "step outputs inverted, a bit an axis"),
            Map.entry(3, "directions inverted, a bit an axis"),
            Map.entry(4, "enable output of the motors inverted"),
            Map.entry(5, "limit inputs inverted"),
            Map.entry(6, "probe input inverted"),
            Map.entry(10, "what reports tell, in bits"),
            Map.entry(11, "junction deviation, mm"),
            Map.entry(12, "arc tolerance, mm"),
            Map.entry(13, "reports in inches"),
            Map.entry(20, "soft limits"),
            Map.entry(21, "hard limits"),
            Map.entry(22, "homing"),
            Map.entry(23, "homes to the low end, a bit an axis"),
            Map.entry(24, "homing: slow approach, mm/min"),
            Map.entry(25, "homing: search, mm/min"),
            Map.entry(26, "homing: rest at the switch, ms"),
            Map.entry(27, "homing: pull-off, mm"),
            Map.entry(30, "spindle's highest speed, rpm"),
            Map.entry(31, "spindle's lowest speed, rpm"),
            Map.entry(32, "laser mode"));
    private static final String[] AXES = {"X", "Y", "Z"};

    private SettingName() {}

    /** Empty for a number that GRBL 1.1 does not have; its younger kin have hundreds more. */
    public static Optional<String> of(int setting) {
        var axis = setting % 10;
        return axis >= AXES.length || setting < 100 || setting >= 140
                ? Optional.ofNullable(NAMES.get(setting))
                : Optional.of(AXES[axis] + " " + switch (setting / 10) {
                    case 10 -> "steps per mm";
                    case 11 -> "largest speed, mm/min";
                    case 12 -> "acceleration, mm/s²";
                    default -> "travel, mm";
                });
    }
}
