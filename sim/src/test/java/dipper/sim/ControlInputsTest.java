package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.rig.Wiring.Homing;
import org.junit.jupiter.api.Test;

/** What somebody at the machine does to the board's inputs: the lid, and a reset button or an emergency stop that is wired to it. */
class ControlInputsTest {

    private final Bed bed = Bed.homed(Rigs.bench(Homing.SINGLE_AXIS));

    @Test
    void an_open_lid_brings_a_motion_to_rest_and_nothing_begins_until_it_is_closed_and_started() {
        bed.send("G53 G1 Z-42 F300\n");
        bed.pass(2 * Bed.S);
        bed.board.lid(Lid.OPEN, bed.clock.nanos());
        assertThat(bed.pass(10 * Bed.MS)).contains("[MSG:Check Door]");
        bed.pass(Bed.S);
        assertThat(bed.report()).startsWith("<Door:1|").contains("|Pn:D");
        var stands = bed.board.truePosition(Motor.Z, bed.clock.nanos());

        bed.send("~");
        bed.pass(Bed.S);
        bed.board.lid(Lid.CLOSED, bed.clock.nanos());
        assertThat(bed.report()).startsWith("<Door:0|").doesNotContain("Pn:");
        assertThat(bed.board.truePosition(Motor.Z, bed.clock.nanos())).isEqualTo(stands);

        bed.send("~");
        bed.rest();
        assertThat(bed.report()).startsWith("<Idle|");
        assertThat(bed.board.truePosition(Motor.Z, bed.clock.nanos())).isEqualTo(-42 * 400);
    }

    @Test
    void homing_is_refused_while_the_lid_is_open_and_fails_when_it_is_opened() {
        bed.board.lid(Lid.OPEN, bed.clock.nanos());
        bed.send("\u0018");
        bed.rest();
        assertThat(bed.ask("$H")).contains("error:13");

        bed.board.lid(Lid.CLOSED, bed.clock.nanos());
        bed.send("$H\n");
        bed.pass(500 * Bed.MS);
        bed.board.lid(Lid.OPEN, bed.clock.nanos());
        assertThat(bed.rest()).contains("ALARM:7");
    }

    @Test
    void the_reset_input_is_as_the_byte() {
        bed.send("G53 G1 Z-42 F300\n");
        bed.pass(2 * Bed.S);
        bed.board.pressReset(bed.clock.nanos());
        assertThat(bed.rest()).contains("ALARM:3").anyMatch(line -> line.startsWith("Grbl "));
        assertThat(bed.report()).startsWith("<Alarm|");
    }
}
