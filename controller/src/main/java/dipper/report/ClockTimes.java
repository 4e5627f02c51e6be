package dipper.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Turns seconds of a foretold run into times that a clock on the wall will show. */
public record ClockTimes(Instant start, ZoneId zone) {

    /** For so many days ahead a weekday is no other's. */
    private static final int WEEK = 6;

    /** The day is named where it is another one than at the start: by its weekday, or its date where that comes again before it. */
    public String after(double seconds) {
        return at(start.plusMillis(Math.round(seconds * 1000)));
    }

    /** The same of an instant. */
    public String at(Instant instant) {
        var at = instant.atZone(zone);
        var days = ChronoUnit.DAYS.between(start.atZone(zone).toLocalDate(), at.toLocalDate());
        return at.format(DateTimeFormatter.ofPattern(form(days), Locale.ENGLISH));
    }

    private static String form(long days) {
        if (days == 0) {
            return "HH:mm";
        }
        return days <= WEEK ? "EEE HH:mm" : "uuuu-MM-dd HH:mm";
    }
}
