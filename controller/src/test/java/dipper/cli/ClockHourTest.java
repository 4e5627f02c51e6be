package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: an hour is the one that the person who types it means. Method: hours typed at instants around midnight and around the days on which clocks change. */
class ClockHourTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"08:30, 2026-11-25T18:00:00Z, 2026-11-26T07:30:00Z", "8:30, 2026-11-25T18:00:00Z, 2026-11-26T07:30:00Z",
        "23:59, 2026-11-25T18:00:00Z, 2026-11-25T22:59:00Z", "00:00, 2026-11-25T18:00:00Z, 2026-11-25T23:00:00Z",
        "19:00, 2026-11-25T18:00:00Z, 2026-11-26T18:00:00Z",
        "2026-11-27 08:30, 2026-11-25T18:00:00Z, 2026-11-27T07:30:00Z",
        "2026-11-27T08:30, 2026-11-25T18:00:00Z, 2026-11-27T07:30:00Z",
        // the night on which clocks go forward, and the one on which they go back
        "08:30, 2026-03-28T20:00:00Z, 2026-03-29T06:30:00Z", "08:30, 2026-10-24T20:00:00Z, 2026-10-25T07:30:00Z",
        "02:30, 2026-10-24T20:00:00Z, 2026-10-25T00:30:00Z"})
    void an_hour_is_the_next_one_of_its_name(String text, Instant now, Instant meant) {
        assertThat(ClockHour.read(text, now, BERLIN)).isEqualTo(new ClockHour.At(meant));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24 08:30, 2026-11-25T18:00:00Z, is past",
        "2026-03-29 02:30, 2026-03-28T20:00:00Z, there is no 02:30",
        "02:30, 2026-03-28T20:00:00Z, there is no 02:30", "25:00, 2026-11-25T18:00:00Z, is no hour",
        "half past eight, 2026-11-25T18:00:00Z, is no hour", "2026-02-30 08:30, 2026-01-25T18:00:00Z, is no hour",
        "'', 2026-11-25T18:00:00Z, is no hour", "8, 2026-11-25T18:00:00Z, is no hour"})
    void what_is_no_hour_to_come_is_said(String text, Instant now, String words) {
        assertThat(ClockHour.read(text, now, BERLIN)).isInstanceOfSatisfying(ClockHour.Not.class,
                not -> assertThat(not.what()).contains(words));
    }
}
