package dipper.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** An hour as people type it: {@code 08:30} is the next one, {@code 2026-11-26 08:30} that one. */
sealed interface ClockHour {

    Pattern FORM = Pattern.compile("(?:(?<day>\\d{4}-\\d{2}-\\d{2})[ T])?(?<time>\\d{1,2}:\\d{2})");

    /** That instant; where clocks go back and show the hour twice, the first. */
    record At(Instant instant) implements ClockHour {
    }

    /** There is no such hour, or it is past. */
    record Not(String what, String remedy) implements ClockHour {
    }

    static ClockHour read(String text, Instant now, ZoneId zone) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return malformed(text);
        }
        try {
            var time = LocalTime
                    .parse(parts.group("time").length() == 4 ? "0" + parts.group("time") : parts.group("time"));
            var day = parts.group("day");
            return day == null ? next(time, now, zone) : on(LocalDate.parse(day).atTime(time), now, zone);
        } catch (DateTimeException none) {
            return malformed(text);
        }
    }

    /** The same, or a refusal. */
    static Instant wanted(String text, Instant now) {
        return switch (read(text, now, ZoneId.systemDefault())) {
            case At(var instant) -> instant;
            case Not(var what, var remedy) -> throw Refusal.of(ExitCode.USAGE, what, remedy);
        };
    }

    private static ClockHour malformed(String text) {
        return new Not("\"%s\" is no hour".formatted(text), "write 08:30 for the next one, or 2026-11-26 08:30");
    }

    private static ClockHour next(LocalTime time, Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return switch (on(today.atTime(time), now, zone)) {
            case At at -> at;
            case Not _ -> on(today.plusDays(1).atTime(time), now, zone);
        };
    }

    private static ClockHour on(LocalDateTime hour, Instant now, ZoneId zone) {
        if (zone.getRules().getValidOffsets(hour).isEmpty()) {
            return new Not("there is no %s on %s: the clocks are set forward over it".formatted(hour.toLocalTime(),
                    hour.toLocalDate()), "write an hour before or behind it");
        }
        var instant = hour.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        return instant.isAfter(now)
                ? new At(instant)
                : new Not("%s %s is past".formatted(hour.toLocalDate(), hour.toLocalTime()),
                        "write an hour that is to come");
    }
}
