package dipper.report;

import dipper.record.RunEvent.Ripple;
import dipper.record.SpeedWords;
import dipper.record.Speeds;
import dipper.record.Speeds.Crossings;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** True speeds of immersions and withdrawals, as lines of text and as objects. */
public final class SpeedText {

    private SpeedText() {}

    /** A line for each direction and set speed. */
    public static List<String> lines(Speeds speeds) {
        return speeds.crossings().stream().map(SpeedText::line).toList();
    }

    private static String line(Crossings crossings) {
        var way = crossings.way().name().toLowerCase(Locale.ROOT);
        var all = Names.counted(crossings.measured() + crossings.unmeasured(), way);
        return "speed      %s at %s: %s%s".formatted(all, new Speed(crossings.set()), found(crossings),
                crossings.ripple().map(ripple -> ", " + ripple(ripple)).orElse(""));
    }

    private static String found(Crossings crossings) {
        var unmeasured = crossings.unmeasured() == 0
                ? ""
                : "%s (too few position reports while the pellets crossed)".formatted(
                        crossings.measured() == 0 ? "not measured" : crossings.unmeasured() + " not measured");
        if (crossings.measured() == 0) {
            return unmeasured;
        }
        var slowest = "%s (%s)".formatted(SpeedWords.rounded(crossings.slowest()),
                SpeedWords.off(crossings.slowest(), crossings.set()));
        var fastest = "%s (%s)".formatted(SpeedWords.rounded(crossings.fastest()),
                SpeedWords.off(crossings.fastest(), crossings.set()));
        return "truly " + (slowest.equals(fastest) ? slowest : slowest + " to " + fastest)
                + (unmeasured.isEmpty() ? "" : "; " + unmeasured);
    }

    /** "in steps of 5 µm every 100 ms". */
    private static String ripple(Ripple ripple) {
        return "in steps of %s every %s".formatted(new Length(SpeedWords.significant(ripple.quantum())),
                new Time(SpeedWords.significant(ripple.periodNanos())));
    }

    /** For {@code --json}; documented in the controller's README. */
    public static List<Map<String, Object>> asObjects(Speeds speeds) {
        return speeds.crossings().stream().map(SpeedText::asObject).toList();
    }

    private static Map<String, Object> asObject(Crossings crossings) {
        var object = new LinkedHashMap<String, Object>();
        object.put("way", crossings.way().name().toLowerCase(Locale.ROOT));
        object.put("set_mm_s", crossings.set() / 1e6);
        object.put("measured", crossings.measured());
        object.put("not_measured", crossings.unmeasured());
        if (crossings.measured() > 0) {
            object.put("slowest_mm_s", crossings.slowest() / 1e6);
            object.put("fastest_mm_s", crossings.fastest() / 1e6);
        }
        crossings.ripple().ifPresent(ripple -> {
            object.put("quantum_mm", ripple.quantum() / 1e6);
            object.put("period_s", ripple.periodNanos() / 1e9);
        });
        return object;
    }
}
