package dipper.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Goal: a time that is read off a screen is one instant, in every country. Method: runs of hours, days and months. */
class ClockTimesTest {

    private static final ClockTimes CLOCK = new ClockTimes(Instant.parse("2026-11-25T13:30:00Z"), ZoneOffset.UTC);

    @Test
    void a_weekday_is_named_while_it_comes_but_once() {
        assertThat(CLOCK.after(8 * 3600)).isEqualTo("21:30");
        assertThat(CLOCK.after(11 * 3600)).isEqualTo("Thu 00:30");
        assertThat(CLOCK.after(6 * 86_400)).isEqualTo("Tue 13:30");
        assertThat(CLOCK.after(7 * 86_400)).isEqualTo("2026-12-02 13:30");
        assertThat(CLOCK.after(222 * 86_400)).isEqualTo("2027-07-05 13:30");
    }

    @Test
    void tenths_of_a_second_have_a_point_where_the_country_writes_commas() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Spans.of(6.6)).isEqualTo("6.6 s");
        } finally {
            Locale.setDefault(before);
        }
    }
}
