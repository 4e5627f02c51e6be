package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.grbl.Reply;
import dipper.grbl.Settings;
import dipper.rig.Axis;
import dipper.units.Speed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {

    private static final Axis Z = TestRigs.yWithX().z();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Grbl 1.1h.20190830 | Grbl 1.1h ['$' for help]                  | 76292",
        "grblHAL 1.1f.20260101 | GrblHAL 1.1f ['$' or '$HELP' for help] | 16667",
        "Grbl 1.1f.20260101 | GrblHAL 1.1f ['$' or '$HELP' for help]    | 16667",
        "Grbl 3.7 FluidNC v3.7.8 | Grbl 3.7 [FluidNC v3.7.8 (wifi)]     | 16667"})
    void a_board_is_known_by_what_it_calls_itself(String name, String banner, long kept) {
        assertThat(board(name, banner).kept(Z)).isEqualTo(new Speed(kept));
    }

    @Test
    void the_rig_may_ask_for_pacing_at_speeds_that_the_board_keeps_and_not_the_other_way_round() {
        assertThat(board("Grbl 1.1h", "").kept(says(200_000))).isEqualTo(new Speed(200_000));
        assertThat(board("Grbl 1.1h", "").kept(says(20_000))).isEqualTo(new Speed(76_292));
        assertThat(board("grblHAL", "").kept(says(20_000))).isEqualTo(new Speed(20_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Grbl 1.1h.20190830    | VH,15,128           | 1 | HOMED",
        "Grbl 1.1h.20190830    | V,15,128            | 1 | NOT_BUILT_IN",
        "Grbl 1.1h.20190830    | V,15,128H           | 1 | NOT_BUILT_IN",
        "Grbl 1.1h.20190830    | ''                  | 1 | NOT_TOLD",
        "grblHAL 1.1f.20260101 | VNMHL+,100,1024,3,0 | 1 | SWITCHED_OFF",
        "grblHAL 1.1f.20260101 | VNML+,100,1024,3,0  | 3 | HOMED",
        "Grbl 3.7 FluidNC v3.7 | ''                  | 1 | HOMED"})
    void whether_single_axes_home_is_told_by_build_or_setting(String name, String options, String homing,
            Board.SingleAxes told) {
        var settings = Settings.none().with(new Reply.Setting(22, homing));
        assertThat(new Board(name, "", options, settings, List.of()).singleAxes()).isEqualTo(told);
    }

    private static Axis says(long pacedBelow) {
        return new Axis(Z.travel(), Z.maxSpeed(), Z.acceleration(), Z.stepsPerMillimetre(), Z.homeEnd(),
                Optional.of(new Speed(pacedBelow)));
    }

    private static Board board(String name, String banner) {
        return new Board(name, banner, "", Settings.none(), List.of());
    }
}
