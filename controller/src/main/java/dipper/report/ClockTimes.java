package dipper.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Turns seconds of a foretold run into times that a clock on the wall will show. */
public record ClockTimes(Instant start, ZoneId zone) {

    /** The day is named where it is another one than at the start. */
    public String after(double seconds) {
        var at = start.plusMillis(Math.round(seconds * 1000)).atZone(zone);
        var sameDay = at.toLocalDate().equals(start.atZone(zone).toLocalDate());
        return at.format(DateTimeFormatter.ofPattern(sameDay ? "HH:mm" : "EEE HH:mm", Locale.ENGLISH));
    }
}
