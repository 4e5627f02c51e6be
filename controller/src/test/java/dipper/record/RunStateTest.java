package dipper.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.Measurement.Moved;
import dipper.record.RunEvent.PersonAsked;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.record.RunEvent.StepCut;
import dipper.record.RunEvent.StepDisarmed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunEvent.StopRequested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: where a run stands follows from its events alone. Method: records written by hand. */
class RunStateTest {

    private static final RunOpened OPENED = new RunOpened("t", "", new Inputs("r", "g", "", "b", List.of()), "p",
            "q", List.of(), List.of(), List.of(), "tcp:x:1", "board");

    @Test
    void a_step_is_open_until_it_has_an_outcome() {
        assertThat(state(started("1:dwell"), started("1:lift")).open()).containsExactly("1:dwell", "1:lift");
        assertThat(state(started("1:dwell"), started("1:lift"), done("1:dwell")).open()).containsExactly("1:lift");
        assertThat(state(started("1:dwell"), started("1:lift"), new StepDisarmed("1:lift"), new StepCut("1:dwell", 3))
                .open()).isEmpty();
    }

    @Test
    void a_failed_step_stays_open_for_what_it_did_is_not_known() {
        var state = state(started("1:lower"), new StepFailed("1:lower", "alarm", "what", "remedy"));

        assertThat(state.open()).containsExactly("1:lower");
        assertThat(state.failure()).isPresent();
    }

    @Test
    void deviations_and_the_last_step_and_the_ending_are_kept() {
        var state =
                state(new DeckConfirmed("ada"), started("1:travel"), done("1:travel"), new PersonAsked("2:person", "?"),
                        new DeviationNoted("1:dwell", "cut short", "why"), new StopRequested("ada", "stop"),
                        new RunClosed(Ending.STOPPED, "stopped"));

        assertThat(state.lastDone()).contains("1:travel");
        assertThat(state.deviations()).hasSize(1);
        assertThat(state.closed()).contains(new RunClosed(Ending.STOPPED, "stopped"));
    }

    @Test
    void a_record_begins_with_its_opening_and_has_one() {
        var deck = new Recorded(1, Instant.EPOCH, 0, "boot", "ada", new DeckConfirmed("ada"));
        var opening = new Recorded(2, Instant.EPOCH, 0, "boot", "ada", OPENED);
        assertThatThrownBy(() -> RunState.of(deck)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> RunState.of(opening).plus(opening)).isInstanceOf(IllegalStateException.class);
    }

    private static RunState state(RunEvent... events) {
        var record = new ArrayList<Recorded>();
        record.add(new Recorded(1, Instant.EPOCH, 0, "boot", "ada", OPENED));
        for (var event : events) {
            record.add(new Recorded(record.size() + 1, Instant.EPOCH, 0, "boot", "ada", event));
        }
        return RunState.of(record);
    }

    private static StepStarted started(String key) {
        return new StepStarted(key, Optional.empty(), Optional.empty());
    }

    private static StepDone done(String key) {
        return new StepDone(key, new Moved(1, 2, 3));
    }
}
