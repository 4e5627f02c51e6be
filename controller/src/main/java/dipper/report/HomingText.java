package dipper.report;

import dipper.record.Homings;
import dipper.units.Length;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where homing on the way found Z, as a line of text and as an object. */
final class HomingText {

    private HomingText() {}

    /** One line, or none where Z was not homed on the way. */
    static List<String> lines(Homings homings) {
        if (homings.found() == 0) {
            return List.of();
        }
        var highest = Homings.inWords(homings.highest());
        var lowest = Homings.inWords(homings.lowest());
        return List.of("homing Z   %s on the way: found %s than counted, ± %s".formatted(
                Names.counted(homings.found(), "time"),
                highest.equals(lowest) ? lowest : highest + " to " + lowest,
                new Length(homings.uncertainty())));
    }

    /** For {@code --json}; documented in the controller's README. */
    static Map<String, Object> asObject(Homings homings) {
        var object = new LinkedHashMap<String, Object>();
        object.put("found", homings.found());
        object.put("highest_mm_lower", homings.highest() / 1e6);
        object.put("lowest_mm_lower", homings.lowest() / 1e6);
        object.put("uncertainty_mm", homings.uncertainty() / 1e6);
        return object;
    }
}
