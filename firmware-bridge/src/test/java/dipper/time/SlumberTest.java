package dipper.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Goal: sleep is told from a wall clock that was set. Method: three clocks moved by hand, as suspend and {@code date -s} move them. */
class SlumberTest {

    private static final long SECOND = 1_000_000_000L;

    private long monotonic = 5_000 * SECOND;
    private long wallMillis = 1_800_000_000_000L;
    private long boot = 9_000 * SECOND;

    @Test
    void nothing_is_slept_while_all_clocks_go() {
        var slumber = slumber();
        pass(3_600);

        assertThat(slumber.slept()).isZero();
    }

    @Test
    void a_sleep_is_what_the_monotonic_clock_missed() {
        var slumber = slumber();
        pass(10);
        sleep(3_600);
        assertThat(slumber.slept()).isEqualTo(3_600 * SECOND);
        pass(10);
        sleep(60);
        assertThat(slumber.slept()).isEqualTo(3_660 * SECOND);
    }

    @Test
    void a_wall_clock_that_is_set_is_no_sleep() {
        var slumber = slumber();
        wallMillis += 7_200_000;
        assertThat(slumber.slept()).isZero();
        wallMillis -= 9_000_000;
        assertThat(slumber.slept()).isZero();
        sleep(60);
        assertThat(slumber.slept()).isEqualTo(60 * SECOND);
    }

    @Test
    void where_the_time_since_boot_is_not_told_nothing_is_claimed() {
        var slumber = new Slumber(() -> monotonic, () -> wallMillis, OptionalLong::empty);
        sleep(3_600);

        assertThat(slumber.slept()).isZero();
    }

    @Test
    void this_machine_tells_of_its_own_clocks() {
        var clock = new SystemClock();
        var before = clock.nanos();

        assertThat(clock.slept()).isNotNegative();
        assertThat(clock.nanos()).isGreaterThanOrEqualTo(before);
    }

    private Slumber slumber() {
        return new Slumber(() -> monotonic, () -> wallMillis, () -> OptionalLong.of(boot));
    }

    private void pass(long seconds) {
        monotonic += seconds * SECOND;
        sleep(seconds);
    }

    private void sleep(long seconds) {
        wallMillis += seconds * 1_000;
        boot += seconds * SECOND;
    }
}
