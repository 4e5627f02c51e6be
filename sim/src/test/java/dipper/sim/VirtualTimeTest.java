package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T08:00:00Z"));
    private final VirtualInbox<String> inbox = new VirtualInbox<>(clock);

    @Test
    void an_entry_that_is_there_comes_at_once() {
        inbox.post("now");
        assertThat(inbox.next(1_000)).contains("now");
        assertThat(clock.nanos()).isZero();
    }

    @Test
    void waiting_makes_time_pass_to_the_first_entry_and_no_further() {
        clock.at(700, () -> inbox.post("second"));
        clock.at(300, () -> inbox.post("first"));
        assertThat(inbox.next(1_000)).contains("first");
        assertThat(clock.nanos()).isEqualTo(300);
        assertThat(inbox.next(1_000)).contains("second");
        assertThat(clock.nanos()).isEqualTo(700);
    }

    @Test
    void without_an_entry_time_passes_to_the_deadline() {
        clock.at(2_000, () -> inbox.post("too late"));
        assertThat(inbox.next(1_000)).isEmpty();
        assertThat(clock.nanos()).isEqualTo(1_000);
        assertThat(clock.wall()).isEqualTo(Instant.parse("2026-01-01T08:00:00.000001Z"));
    }

    @Test
    void a_deadline_that_has_passed_returns_an_entry_that_is_due_now_and_turns_nothing_back() {
        clock.advanceTo(5_000);
        clock.at(1_000, () -> inbox.post("late"));
        assertThat(inbox.next(10)).contains("late");
        assertThat(inbox.next(10)).isEmpty();
        assertThat(clock.nanos()).isEqualTo(5_000);
    }

    @Test
    void what_is_planned_for_one_instant_keeps_its_order() {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < 5; i++) {
            var number = i;
            clock.at(100, () -> order.add(number));
        }
        clock.advanceTo(100);
        assertThat(order).isEqualTo(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void an_inbox_from_which_nobody_takes_says_so() {
        for (var i = 0; i < 65_536; i++) {
            inbox.post("entry");
        }
        assertThatThrownBy(() -> inbox.post("one too many")).isInstanceOf(IllegalStateException.class);
    }
}
