package dipper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.coater.Board;
import dipper.grbl.Reply;
import dipper.setup.Findings.Remark;
import dipper.setup.Findings.Row;
import dipper.setup.Findings.Verdict;
import dipper.sim.Firmware;
import dipper.sim.LimitInput;
import dipper.sim.Motor;
import dipper.sim.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: whatever a board is set to is told, with what mends it. Method: virtual boards that are each wrong in one way, read over their line. */
class FindingsTest {

    private static Row row(Findings found, int setting) {
        return found.rows().stream().filter(row -> row.setting() == setting).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"GRBL_SINGLE_AXIS", "GRBLHAL"})
    void the_rigs_own_board_agrees_in_everything(Firmware firmware) {
        var found = Workshop.of(Settings.of(Workshop.bench(), firmware)).findings();

        assertThat(found.agrees()).as(String.join("\n", FindingsText.lines(found))).isTrue();
        assertThat(found.fixes()).isEmpty();
        assertThat(found.rows()).extracting(Row::setting).isSorted().contains(0, 1, 3, 22, 100, 132);
        assertThat(found.unnamed() > 0).isEqualTo(firmware == Firmware.GRBLHAL);
    }

    @ParameterizedTest
    @CsvSource({"1, 25, $1=255", "10, 2, $10=3", "13, 1, $13=0", "20, 0, $20=1", "21, 0, $21=1", "22, 0, $22=1",
        "23, 4, $23=0", "23, 1, $23=0", "24, 100, $24=300", "25, 500, $25=2400", "27, 1, $27=2", "32, 1, $32=0",
        "100, 250, $100=80", "102, 250, $102=400", "110, 500, $110=6000", "112, 500, $112=3000", "120, 10, $120=1000",
        "122, 10, $122=500", "130, 200, $130=280", "132, 200, $132=100"})
    void each_setting_that_differs_is_a_row_with_its_line_and_the_line_mends_it(int setting, double value, String fix) {
        var shop = Workshop.of(Settings.of(Workshop.bench()).with(setting, value));
        var found = shop.findings();

        assertThat(row(found, setting).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(row(found, setting).fix()).contains(fix);
        assertThat(row(found, setting).means()).isNotEmpty();
        assertThat(found.agrees()).isFalse();
        assertThat(FindingsText.lines(found)).anySatisfy(line -> assertThat(line).contains("DIFFERS", fix));
        found.fixes().forEach(shop::send);
        assertThat(shop.findings().differing()).isZero();
    }

    @Test
    void a_board_from_the_factory_is_mended_by_the_lines_in_their_order() {
        var shop = Workshop.of(Settings.factory(Firmware.GRBL_SINGLE_AXIS));
        var found = shop.findings();
        assertThat(found.differing()).isGreaterThan(10);
        found.fixes().forEach(shop::send);

        assertThat(shop.findings().agrees()).isTrue();
    }

    @Test
    void offsets_that_another_program_left_are_told_with_the_lines_that_clear_them() {
        var shop = Workshop.ofBench();
        shop.findings();
        shop.send("$X");
        shop.send("G10 L2 P1 X5");
        var found = shop.findings();

        assertThat(found.remarks()).singleElement().extracting(Remark::what).asString()
                .contains("G54 X 5, Y 0, Z 0 mm");
        found.remarks().getFirst().lines().forEach(line -> {
            shop.send("$X");
            shop.send(line);
        });
        assertThat(shop.findings().agrees()).isTrue();
    }

    @Test
    void a_shifted_origin_is_told_with_its_own_line() {
        var board = new Board("Grbl 1.1h", "", "VH,15,128", dipper.grbl.Settings.none(),
                List.of(new Reply.Offset("G54", 0, 0, 0), new Reply.Offset("G92", 0, 0, 500_000),
                        new Reply.Offset("G28", 1, 1, 1)));
        var found = Findings.of(Workshop.bench(), board, Optional.empty());

        assertThat(found.remarks()).containsExactly(new Remark("another program left offsets: G92 X 0, Y 0, Z 0.5 mm",
                "if nobody needs them, send", List.of("G92.1")));
    }

    @Test
    void a_stock_board_on_a_rig_that_homes_single_axes_is_told() {
        var found = Workshop.of(Settings.of(Workshop.bench(), Firmware.GRBL)).findings();

        assertThat(found.remarks()).singleElement().extracting(Remark::what).asString().contains("single axis",
                "$I: no H");
    }

    @Test
    void a_board_that_could_home_single_axes_is_told_the_line() {
        var shop = Workshop.of(Settings.of(Workshop.bench(), Firmware.GRBLHAL).with(22, 1));
        var found = shop.findings();
        assertThat(found.remarks()).singleElement().extracting(Remark::lines).isEqualTo(List.of("$22=3"));
        shop.send("$22=3");

        assertThat(shop.findings().agrees()).isTrue();
    }

    @Test
    void a_stock_board_is_right_where_y_is_wired_with_x() {
        var rig = Workshop.rig(dipper.ShippedPlans.text("bench.yaml").replace("single axis", "Y with X"));

        assertThat(new Workshop(rig, Settings.of(rig), rig).findings().agrees()).isTrue();
    }

    @Test
    void a_switch_that_is_stuck_closed_is_told() {
        var shop = Workshop.ofBench();
        shop.board().limit(Motor.Z, LimitInput.ON, shop.now());

        assertThat(shop.findings().remarks()).singleElement().extracting(Remark::what).asString()
                .isEqualTo("a limit input is closed while nothing moves: Z");
    }

    @Test
    void the_slowest_speed_is_the_boards() {
        assertThat(Workshop.ofBench().findings().slowestUnpaced()).hasToString("0.076292 mm/s");
        assertThat(Workshop.of(Settings.of(Workshop.bench(), Firmware.GRBLHAL)).findings().slowestUnpaced())
                .hasToString("0.016667 mm/s");
    }
}
