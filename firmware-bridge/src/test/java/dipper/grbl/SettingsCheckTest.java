package dipper.grbl;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.coater.TestRigs;
import dipper.grbl.SettingsCheck.Difference;
import dipper.rig.Axis;
import dipper.rig.Wiring;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

    private static final List<String> RIGHT =
            List.of("0=10", "1=255", "10=3", "13=0", "20=1", "21=1", "22=1", "23=0", "24=120.000", "25=1200.000",
                    "27=2.000", "32=0", "100=80.000", "101=80.000", "102=400.000", "110=2400.000", "111=2400.000",
                    "112=1200.000", "120=200.000", "121=200.000",
                    "122=100.000", "130=600.000", "131=600.000", "132=200.000");

    private static Settings right() {
        var settings = Settings.none();
        for (var line : RIGHT) {
            var parts = line.split("=", 2);
            settings = settings.with(new Reply.Setting(Integer.parseInt(parts[0]), parts[1]));
        }
        return settings;
    }

    private static List<String> fixes(Settings settings, Wiring.Homing homing, Axis.HomeEnd xEnd) {
        return SettingsCheck.compare(settings, TestRigs.wired(homing, xEnd)).stream().map(Difference::fix).toList();
    }

    private static List<String> fixes(Settings settings) {
        return fixes(settings, Wiring.Homing.Y_WITH_X, Axis.HomeEnd.HIGH);
    }

    @Test
    void the_rig_s_own_board_has_no_difference() {
        assertThat(fixes(right())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 25, $1=255", "10, 2, $10=3", "13, 1, $13=0", "20, 0, $20=1", "21, 0, $21=1", "22, 0, $22=1",
        "23, 4, $23=0", "23, 1, $23=0",
        "24, 100, $24=120", "25, 500.000, $25=1200", "27, 1.000, $27=2", "32, 1, $32=0", "100, 79.990, $100=80",
        "102, 250.000, $102=400",
        "110, 500.000, $110=2400", "112, 500.000, $112=1200", "120, 10.000, $120=200", "122, 10.000, $122=100",
        "130, 200.000, $130=600",
        "132, 201.000, $132=200", "111, 1100.000, $111=1200", "121, 199.000, $121=200", "131, 1.000, $131=2",
        "100, a name, $100=80",
        "22, , $22=1"})
    void each_setting_that_differs_is_told_with_the_line_that_mends_it(int setting, String value, String fix) {
        assertThat(fixes(right().with(new Reply.Setting(setting, value == null ? "" : value)))).containsExactly(fix);
    }

    @Test
    void a_setting_that_is_not_listed_differs() {
        assertThat(SettingsCheck.compare(Settings.none(), TestRigs.yWithX())).anySatisfy(
                difference -> assertThat(difference).hasToString("$102 is not listed, wanted 400 (Z steps per mm)"));
    }

    @Test
    void homing_is_switched_on_before_soft_limits() {
        var fixes = fixes(right().with(new Reply.Setting(20, "0")).with(new Reply.Setting(22, "0")));
        assertThat(fixes).containsExactly("$22=1", "$20=1");
    }

    @Test
    void other_bits_and_y_s_direction_are_kept() {
        assertThat(fixes(right().with(new Reply.Setting(23, "6")))).containsExactly("$23=2");
        assertThat(fixes(right().with(new Reply.Setting(22, "17")).with(new Reply.Setting(21, "3"))
                .with(new Reply.Setting(10, "511")))).isEmpty();
        assertThat(fixes(right(), Wiring.Homing.Y_WITH_X, Axis.HomeEnd.LOW)).containsExactly("$23=1");
    }

    @Test
    void y_is_judged_only_where_it_homes_with_x() {
        var slow = right().with(new Reply.Setting(111, "1")).with(new Reply.Setting(121, "1"))
                .with(new Reply.Setting(101, "1"));
        assertThat(fixes(slow, Wiring.Homing.SINGLE_AXIS, Axis.HomeEnd.HIGH)).isEmpty();
        assertThat(fixes(slow)).containsExactly("$111=1200", "$121=200");
    }

    @Test
    void what_a_board_prints_of_a_float_is_no_difference() {
        assertThat(fixes(right().with(new Reply.Setting(100, "80.001")).with(new Reply.Setting(102, "400.00000"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"G54, G10 L2 P1 X0 Y0 Z0", "G59, G10 L2 P6 X0 Y0 Z0", "G59.3, G10 L2 P9 X0 Y0 Z0", "G92, G92.1"})
    void a_leftover_offset_has_a_line_that_clears_it(String name, String line) {
        var offset = new Reply.Offset(name, 0, 1, 0);
        assertThat(OffsetCheck.isLeftOver(offset)).isTrue();
        assertThat(OffsetCheck.clearedBy(offset)).isEqualTo(line);
        assertThat(OffsetCheck.isLeftOver(new Reply.Offset(name, 0, 0, 0))).isFalse();
    }

    @Test
    void a_place_is_no_offset() {
        assertThat(OffsetCheck.isLeftOver(new Reply.Offset("G28", 1, 1, 1))).isFalse();
    }

    @Test
    void every_number_of_an_error_or_alarm_has_words() {
        for (var number = 0; number < 100; number++) {
            assertThat(Meaning.ofError(number).what()).isNotBlank();
            assertThat(Meaning.ofError(number).remedy()).endsWith(".").doesNotContain("  ");
            assertThat(Meaning.ofAlarm(number).what()).isNotBlank();
            assertThat(Meaning.ofAlarm(number).remedy()).endsWith(".").doesNotContain("  ");
        }
    }

    @Test
    void every_setting_of_the_rig_is_compared_whether_or_not_it_differs() {
        var all = SettingsCheck.all(right().with(new Reply.Setting(102, "250.000")), TestRigs.yWithX());

        assertThat(all).extracting(SettingsCheck.Comparison::setting).doesNotHaveDuplicates().contains(1, 10, 13, 20,
                21, 22, 23, 24, 25, 27, 32, 100, 102, 110, 111, 112, 120, 121, 122, 130, 131, 132);
        assertThat(all).filteredOn(one -> one.verdict() == SettingsCheck.Verdict.DIFFERS).singleElement()
                .isEqualTo(new SettingsCheck.Comparison(102, "250.000", "400", "400", "Z steps per mm",
                        SettingsCheck.Verdict.DIFFERS));
    }

    @Test
    void every_setting_of_grbl_has_a_name_and_no_other_has() {
        for (var line : RIGHT) {
            assertThat(SettingName.of(Integer.parseInt(line.split("=", 2)[0]))).as(line).isPresent();
        }
        assertThat(SettingName.of(112)).contains("Z largest speed, mm/min");
        assertThat(SettingName.of(103)).isEmpty();
        assertThat(SettingName.of(140)).isEmpty();
        assertThat(SettingName.of(341)).isEmpty();
    }
}
