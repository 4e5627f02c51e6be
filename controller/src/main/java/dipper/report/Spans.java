package dipper.report;

import java.util.Locale;

/** Lengths of time as people say them. */
public final class Spans {

    private Spans() {}

    /** To the second: "7 h 17 min", "20 min 40 s", "12 s"; below ten seconds to a tenth. */
    public static String of(double seconds) {
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        var whole = Math.round(seconds);
        var hours = whole / 3600;
        var minutes = whole / 60 % 60;
        if (hours > 0) {
            return hours + " h " + minutes + " min";
        }
        return minutes > 0 ? minutes + " min " + whole % 60 + " s" : whole + " s";
    }
}
