package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the board answers beyond the recordings; three axes with 80, 80 and 400 steps/mm. */
class ConversationTest {

    private static final List<String> BANNER = List.of("", "Grbl 1.1h ['$' for help]");

    private final Bed bed = Bed.of(TranscriptTest.coater());

    private void home() {
        assertThat(bed.ask("$H")).containsExactly("ok");
    }

    @ParameterizedTest
    @CsvSource({"G4 P0, 0", "G4 P0.01, 50", "G4 P0.05, 50", "G4 P0.051, 100", "G4 P0.12, 150", "G4 P1, 1000"})
    void a_dwell_is_rounded_up_to_50_ms(String line, long milliseconds) {
        home();
        var start = bed.clock.nanos();
        assertThat(bed.ask(line)).containsExactly("ok");
        assertThat(bed.lastLineAt() - start).isCloseTo(milliseconds * Bed.MS, within(3 * Bed.MS));
    }

    @Test
    void a_dwell_waits_for_the_motors_and_says_idle() {
        home();
        bed.send("G53 G1 Z-12 F600\nG4 P1\n");
        assertThat(bed.pass(500 * Bed.MS)).containsExactly("ok");
        assertThat(bed.report()).startsWith("<Run|");
        bed.pass(800 * Bed.MS);
        bed.send("?");
        assertThat(bed.pass(60 * Bed.MS)).last().asString().startsWith("<Idle|MPos:-2.000,-2.000,-12.000|");
        assertThat(bed.rest()).containsExactly("ok");
    }

    @Test
    void the_receive_ring_holds_128_bytes_and_drops_the_rest() {
        home();
        bed.send("!");
        bed.pass(10 * Bed.MS);
        bed.send("(" + "x".repeat(200) + "\n");
        bed.pass(50 * Bed.MS);
        assertThat(bed.report()).contains("|Bf:15,0|");
        bed.send("~");
        assertThat(bed.rest()).as("the line's end was dropped").isEmpty();
        assertThat(bed.ask(")")).containsExactly("ok");
    }

    @Test
    void a_line_holds_79_characters() {
        home();
        assertThat(bed.ask("G53 G0 X-" + "0".repeat(70) + "5")).as("78 without blanks").containsExactly("ok");
        assertThat(bed.ask("G53 G0 X-" + "0".repeat(73) + "5")).containsExactly("error:11");
    }

    @Test
    void a_soft_limit_in_motion_slows_down_first_and_keeps_the_position() {
        home();
        bed.send("G53 G1 Z-30 F600\n");
        bed.pass(Bed.S);
        bed.send("G53 G0 Z-250\n");
        assertThat(bed.rest()).containsExactly("ALARM:2", "[MSG:Reset to continue]");
        var stands = bed.board.truePosition(Motor.Z, bed.clock.nanos());
        assertThat(stands).isBetween(-12_000L, -801L);
        bed.send("?");
        assertThat(bed.pass(Bed.S)).isEmpty();
        bed.send("\u0018");
        assertThat(bed.rest()).containsExactly("ok", "", "Grbl 1.1h ['$' for help]", "[MSG:'$H'|'$X' to unlock]");
        assertThat(bed.board.believedPosition(Motor.Z, bed.clock.nanos())).isEqualTo(stands);
    }

    @Test
    void a_reset_before_the_hold_is_complete_loses_the_position() {
        home();
        bed.send("G53 G1 Z-30 F600\n");
        bed.pass(Bed.S);
        bed.send("!");
        bed.pass(20 * Bed.MS);
        bed.send("\u0018");
        assertThat(bed.rest()).contains("ALARM:3");
    }

    @Test
    void wco_comes_every_thirty_reports_in_motion_and_ov_every_twenty() {
        home();
        bed.send("G53 G1 X-400 F600\n");
        bed.pass(100 * Bed.MS);
        var wco = new StringBuilder();
        var ov = new StringBuilder();
        for (var i = 0; i < 60; i++) {
            var report = bed.report();
            wco.append(report.contains("|WCO:") ? i + " " : "");
            ov.append(report.contains("|Ov:") ? i + " " : "");
        }
        assertThat(wco).hasToString("0 30 ");
        assertThat(ov).hasToString("1 21 41 ");
    }

    @Test
    void the_report_mask_chooses_position_and_buffers() {
        home();
        bed.ask("G10 L2 P1 X-5");
        bed.ask("$10=0");
        assertThat(bed.report()).startsWith("<Idle|WPos:3.000,-2.000,-2.000|FS:0,0|");
        bed.ask("$10=1");
        assertThat(bed.report()).startsWith("<Idle|MPos:-2.000,-2.000,-2.000|FS:0,0|");
        bed.ask("$13=1");
        assertThat(bed.report()).startsWith("<Idle|MPos:-0.0787,-0.0787,-0.0787|FS:0.0,0");
    }

    @Test
    void an_override_changes_the_motion_under_way() {
        home();
        bed.send("G53 G1 X-102 F600\n");
        bed.pass(Bed.S);
        bed.send("\u0091\u0091");
        bed.pass(100 * Bed.MS);
        assertThat(bed.report()).contains("|FS:720,0|", "|WCO:");
        assertThat(bed.report()).contains("|FS:720,0|", "|Ov:120,100,100");
        bed.send("\u0092\u0092\u0092\u0092");
        bed.pass(100 * Bed.MS);
        assertThat(bed.report()).contains("|FS:480,0|");
        bed.rest();
        assertThat(bed.report()).startsWith("<Idle|MPos:-102.000,");
    }

    @Test
    void settings_outlive_power_and_are_checked() {
        assertThat(bed.ask("$22=0")).containsExactly("ok");
        assertThat(bed.ask("$20=1")).containsExactly("error:10");
        assertThat(bed.ask("$0=2")).containsExactly("error:6");
        assertThat(bed.ask("$100=-1")).containsExactly("error:4");
        assertThat(bed.ask("$7=1")).containsExactly("error:3");
        assertThat(bed.ask("$H")).containsExactly("error:5");
        bed.board.power(bed.clock.nanos());
        assertThat(bed.rest()).isEqualTo(BANNER);
        assertThat(bed.ask("$$")).contains("$22=0", "$20=0", "$102=400.000");
    }

    @Test
    void startup_lines_run_after_the_banner_and_after_homing() {
        home();
        assertThat(bed.ask("$N0=G91")).containsExactly("ok");
        bed.send("\u0018");
        assertThat(bed.rest()).containsExactly("", "Grbl 1.1h ['$' for help]", ">G91:ok");
        assertThat(bed.ask("$H")).containsExactly(">G91:ok", "ok");
        assertThat(bed.ask("$N")).containsExactly("$N0=G91", "$N1=", "ok");
        assertThat(bed.ask("$G")).first().asString().contains(" G91 ");
    }

    @Test
    void m0_holds_until_resumed_and_m2_puts_the_modes_back() {
        home();
        bed.send("M0\n");
        assertThat(bed.pass(50 * Bed.MS)).isEmpty();
        assertThat(bed.report()).startsWith("<Hold:0|");
        bed.send("~");
        assertThat(bed.rest()).containsExactly("ok");
        bed.ask("G91");
        assertThat(bed.ask("M2")).containsExactly("[MSG:Pgm End]", "ok");
        assertThat(bed.ask("$G")).first().isEqualTo("[GC:G1 G54 G17 G21 G90 G94 M5 M9 T0 F0 S0]");
    }

    @Test
    void the_door_switches_the_outputs_off_and_brings_them_back() {
        home();
        bed.ask("M3 S500");
        bed.ask("M8");
        bed.send("\u0084");
        bed.pass(10 * Bed.MS);
        assertThat(bed.report()).startsWith("<Door:0|").contains("|FS:0,0|");
        bed.send("~");
        bed.pass(Bed.S);
        assertThat(bed.report()).startsWith("<Door:3|").contains("|FS:0,500|");
        bed.pass(5 * Bed.S);
        assertThat(bed.report()).startsWith("<Idle|");
    }

    @Test
    void after_an_unknown_homing_line_the_board_is_stuck_in_home() {
        home();
        assertThat(bed.ask("$HX")).containsExactly("error:3");
        assertThat(bed.report()).startsWith("<Home|");
        assertThat(bed.ask("$H")).containsExactly("error:8");
    }

    @ParameterizedTest
    @CsvSource({"G0 G1 X-5, 24", "G17 G18, 21", "G0 X-5 X-6, 25", "G10 L2 P1, 26", "G10 L2 X1, 28", "G10 L2 P7 X1, 29",
        "G10 L3 P1 X1, 20",
        "G80 X-5, 31", "G0 X-5 P3, 36", "G43.1 X1, 37", "T300, 38", "N-1 G0, 4", "N10000001, 27", "G4 P-1, 4",
        "M3.1, 23", "G2 X-5 F100, 35", "G2 F100, 26", "G2 Z-5 I1 F100, 32", "G2 X-2 Y-2 R1 F100, 33",
        "G2 X-20 R1 F100, 34",
        "G2 X-10 I-1 F100, 33", "G2 X-10 I-4 P1 F100, 36", "G38.2 F100, 26", "G38.2 X-2 F100, 33", "G38.6 X-5, 20",
        "G93 G1 X-5, 22", "G2 X-10 I-4, 22", "1, 1",
        "E5, 20"})
    void gcode_is_refused_with_its_number(String line, int code) {
        home();
        assertThat(bed.ask(line)).containsExactly("error:" + code);
    }

    @ParameterizedTest
    @CsvSource({"$J=G91 X-1, 22", "$J=G1 X-1 F100, 16", "$J=X-1 F100 P1, 36", "$J=G53 X5 F100, 15", "$JX-1, 3",
        "$SLEEP, 3", "$RST=x, 3", "$N1, 3"})
    void system_lines_are_refused_with_their_number(String line, int code) {
        home();
        assertThat(bed.ask(line)).containsExactly("error:" + code);
    }

    @Test
    void restoring_defaults_restarts_the_board() {
        home();
        assertThat(bed.ask("$RST=*")).contains("[MSG:Restoring defaults]", "ok", "Grbl 1.1h ['$' for help]");
        assertThat(bed.ask("$$")).contains("$100=250.000", "$22=0");
    }

    @Test
    void a_hundred_thousand_lines_go_through_without_a_loss() {
        home();
        var answers = 0;
        for (var i = 0; i < 100_000; i += 5) {
            bed.send("G4 P0\nG90\n\nG21\n(x)\n");
            answers += bed.pass(20 * Bed.MS).size();
        }
        assertThat(answers).isEqualTo(100_000);
    }
}
