package dipper.sim;

import java.util.Set;

/**
 * When two received lines count as the same: word for word; but in a move, and after an interrupted one, the position may lie 0.15 mm off (30 ms at
 * 5 mm/s: the recorder's clock was not the firmware's) or what the recording grants, and while the speed changes FS may lie 120 mm/min off (two of
 * the firmware's segments).
 */
final class ReportTolerance {

    static final double MILLIMETRES = 0.15;
    private static final double PER_MINUTE = 120;
    private static final Set<String> MOVING = Set.of("<Run", "<Jog", "<Hold:1");

    private ReportTolerance() {}

    static boolean same(String expected, String actual, boolean interrupted, double place) {
        if (!expected.startsWith("<") || !actual.startsWith("<")) {
            return expected.equals(actual);
        }
        var wanted = expected.replace(">", "").split("\\|", -1);
        var found = actual.replace(">", "").split("\\|", -1);
        var loose = interrupted || MOVING.contains(wanted[0]);
        if (wanted.length != found.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals(found[i]) && !(loose && field(wanted[i], found[i], place))) {
                return false;
            }
        }
        return true;
    }

    private static boolean field(String wanted, String found, double place) {
        if (wanted.startsWith("MPos:") && found.startsWith("MPos:")) {
            return near(wanted.substring(5), found.substring(5), place);
        }
        return wanted.startsWith("FS:") && found.startsWith("FS:")
                && near(wanted.substring(3), found.substring(3), PER_MINUTE);
    }

    private static boolean near(String wanted, String found, double tolerance) {
        var one = wanted.split(",", -1);
        var other = found.split(",", -1);
        for (var i = 0; i < one.length; i++) {
            if (Math.abs(Double.parseDouble(one[i]) - Double.parseDouble(other[i])) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
