package dipper.grbl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.units.Length;
import dipper.units.Speed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrblLineTest {

    @ParameterizedTest
    @CsvSource({"-123450000, 40000000, G53 G1 X-123.450 F2400", "0, 1, G53 G1 X0.000 F0.00006",
        "-49, 5000000, G53 G1 X0.000 F300", "-2500, 5000000, G53 G1 X-0.0025 F300",
        "-951, 333333, G53 G1 X-0.001 F19.99998", "1550, 16667, G53 G1 X0.0016 F1.00002",
        "-2000, 1700000, G53 G1 X-0.002 F102",
        "-900000000, 12500, G53 G1 X-900.000 F0.75"})
    void a_move_is_in_mm_to_a_tenth_of_a_micrometre_and_mm_per_minute_exactly(long to, long speed, String line) {
        assertThat(GrblLine.moveX(new Length(to), new Speed(speed)).text()).isEqualTo(line);
    }

    @Test
    void bytes_end_with_a_line_feed_alone() {
        assertThat(new String(GrblLine.moveZ(Length.ofMillimetres(-5), Speed.ofMillimetresPerSecond(2)).bytes(),
                StandardCharsets.US_ASCII))
                .isEqualTo("G53 G1 Z-5.000 F120\n");
    }

    @Test
    void what_no_board_takes_is_no_line() {
        assertThat(new GrblLine("x".repeat(79)).bytes()).hasSize(80);
        assertThatThrownBy(() -> new GrblLine("x".repeat(80))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GrblLine("G0 X1\nG0 X2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GrblLine("µ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void real_time_bytes_are_single() {
        assertThat(RealTime.REPORT.bytes()).containsExactly('?');
        assertThat(RealTime.HOLD.bytes()).containsExactly('!');
        assertThat(RealTime.RESUME.bytes()).containsExactly('~');
        assertThat(RealTime.RESET.bytes()).containsExactly(0x18);
        assertThat(RealTime.JOG_CANCEL.bytes()).containsExactly((byte) 0x85);
    }
}
