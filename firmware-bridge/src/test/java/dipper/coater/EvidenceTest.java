package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private final HandClock clock = new HandClock();
    private final Evidence evidence = new Evidence(clock);

    private void after(long millis) {
        clock.moveTo(clock.nanos() + millis * 1_000_000L);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void what_was_said_is_told_in_lines_with_how_long_ago() {
        evidence.written(bytes("G53 G1 Z-12.000 F300\n"));
        after(4);
        evidence.heard(bytes("o"), clock.nanos());
        after(1);
        evidence.heard(bytes("k\r\n<Run|MPos"), clock.nanos());
        evidence.written(bytes("?"));
        after(995);
        assertThat(evidence.lines()).containsExactly("-1.000 s > G53 G1 Z-12.000 F300", "-0.996 s < ok",
                "-0.995 s ! ?", "-0.995 s < <Run|MPos");
    }

    @Test
    void what_cannot_be_printed_is_shown_by_its_number_and_a_line_without_an_end_is_cut() {
        evidence.written(new byte[] {0x18});
        evidence.heard(bytes("\u00ff\u0000ok\n" + "A".repeat(4_096)), clock.nanos());
        assertThat(evidence.lines()).containsExactly("-0.000 s ! \\x18", "-0.000 s < \\xff\\x00ok",
                "-0.000 s < " + "A".repeat(90) + "...");
    }

    @Test
    void the_oldest_is_forgotten() {
        for (var line = 1; line <= 200; line++) {
            evidence.heard(bytes("line " + line + "\n"), clock.nanos());
        }
        assertThat(evidence.lines()).hasSize(12).startsWith("-0.000 s < line 189").endsWith("-0.000 s < line 200");
        evidence.forget();
        assertThat(evidence.lines()).isEmpty();
    }
}
