package dipper.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** When a liquid was made: a day of the lab's calendar, with a time where it is known. */
public record Prepared(LocalDate day, Optional<LocalTime> at) {

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

    @Override
    public String toString() {
        return day + at.map(time -> " " + time).orElse("");
    }
}
