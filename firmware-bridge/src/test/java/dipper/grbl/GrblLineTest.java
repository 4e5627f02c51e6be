package dipper.grbl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.units.Length;
import dipper.units.Resolution;
import dipper.units.Speed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrblLineTest {

    @ParameterizedTest
    @CsvSource({"-123450000, 40000000, G53 G1 X-123.450 F2400", "0, 1, G53 G1 X0.000 F0.00006",
        "-499, 5000000, G53 G1 X0.000 F300",
        "-501, 333333, G53 G1 X-0.001 F19.99998", "1500, 16667, G53 G1 X0.002 F1.00002",
        "-2000, 1700000, G53 G1 X-0.002 F102",
        "-900000000, 12500, G53 G1 X-900.000 F0.75"})
    void a_move_is_in_mm_to_the_micrometre_and_mm_per_minute_exactly(long to, long speed, String line) {
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

    /** 250 steps/mm: 1831/250 = 7.324 mm/min, as real firmware did for F0.6, F1 and F3; very fine axes are bounded by 1 mm/min. */
    @ParameterizedTest
    @CsvSource({"250000, 122067", "400000, 76292", "80000, 381459", "1831000, 16667", "10000000, 16667"})
    void the_slowest_speed_is_the_timer_s_or_the_firmware_s(long thousandthsPerMillimetre, long nanometresPerSecond) {
        assertThat(SpeedFloor.of(new Resolution(thousandthsPerMillimetre))).isEqualTo(new Speed(nanometresPerSecond));
    }
}
