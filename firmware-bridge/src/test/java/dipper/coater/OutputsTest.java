package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.grbl.Reply;
import dipper.grbl.ReplyParser;
import dipper.plan.Command.SwitchOutput;
import dipper.plan.Command.Switched;
import dipper.rig.Output;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of outputs: what is on, what is off, and what the board has switched off by itself. */
class OutputsTest {

    private final Outputs outputs = new Outputs();

    private static SwitchOutput word(Switched to) {
        return new SwitchOutput("stirrers", Output.OfBoard.SPINDLE, to);
    }

    private void says(String line) {
        List<Reply> replies = new ArrayList<>();
        new ReplyParser().feed((line + "\n").getBytes(StandardCharsets.US_ASCII), replies::add);
        replies.forEach(outputs::heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grbl 1.1h ['$' for help]", "GrblHAL 1.1f ['$' or '$HELP' for help]", "ALARM:1", "ALARM:2",
        "ALARM:3", "ALARM:6", "ALARM:9"})
    void a_reset_and_most_alarms_drop_what_is_on(String line) {
        outputs.written(word(Switched.ON));
        says(line);
        assertThat(outputs.dropped()).containsExactly(Output.OfBoard.SPINDLE);
        says(line);
        assertThat(outputs.dropped()).as("until it is switched").containsExactly(Output.OfBoard.SPINDLE);
        outputs.obeyed(word(Switched.ON));
        assertThat(outputs.dropped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "error:9", "ALARM:5", "ALARM:11", "[MSG:Pgm End]",
        "<Hold:0|MPos:0.000,0.000,0.000|FS:0,0>"})
    void a_hold_and_whatever_else_leaves_it_on(String line) {
        outputs.obeyed(word(Switched.ON));
        says(line);
        assertThat(outputs.dropped()).isEmpty();
    }

    @Test
    void what_is_off_is_not_dropped_and_a_word_for_off_counts_from_its_ok() {
        outputs.obeyed(word(Switched.ON));
        outputs.written(word(Switched.OFF));
        says("ALARM:1");
        assertThat(outputs.dropped()).containsExactly(Output.OfBoard.SPINDLE);
        outputs.obeyed(word(Switched.OFF));
        says("ALARM:1");
        assertThat(outputs.dropped()).isEmpty();
    }

    @Test
    void another_connection_begins_afresh() {
        outputs.obeyed(word(Switched.ON));
        outputs.forget();
        says("Grbl 1.1h ['$' for help]");
        assertThat(outputs.dropped()).isEmpty();
    }
}
