package dipper.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a liquid was made: a day of the lab's calendar, with a time where it is known. */
public record Prepared(LocalDate day, Optional<LocalTime> at) {

    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4})");

    /** From {@code 2026-11-20} or {@code 2026-11-20 14:30}; empty for anything else. */
    static Optional<Prepared> read(String text) {
        var parts = text.strip().split("[ T]+", 2);
        try {
            var day = LocalDate.parse(parts[0]);
            return Optional.of(new Prepared(day,
                    parts.length == 1 ? Optional.empty() : Optional.of(LocalTime.parse(parts[1]))));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** The same day as year-month-day, where day, month and year stand in that order with points; with slashes it is not clear which is which. */
    static Optional<String> turnedRound(String text) {
        var found = DAY_MONTH_YEAR.matcher(text.strip());
        return Optional.of(found).filter(Matcher::matches)
                .map(parts -> "%s-%2s-%2s".formatted(parts.group(3), parts.group(2), parts.group(1)).replace(' ', '0'))
                .filter(day -> read(day).isPresent());
    }

    @Override
    public String toString() {
        return day + at.map(time -> " " + time).orElse("");
    }
}
