package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: the dry run's figures are those that a person can work out. Method: the command itself, its JSON read as a script would. */
class SimulateCommandTest {

    /** Worked by hand from the rig's numbers in TimingTest of the recipes module. */
    private static final double MOTION_S = 2498.03;

    @Test
    void the_papers_recipe_in_figures() {
        var result = Shell.dipper("simulate", "--json", Shell.library("latp-paa-peo-30.yaml"));
        var object = Json.read(result.out());

        assertThat(result.exit()).isZero();
        assertThat(number(object, "dwell_s")).isEqualTo(26_220);
        assertThat(number(object, "drain_s")).isEqualTo(1240);
        assertThat(object).containsEntry("immersions", 124).containsEntry("withdrawals", 124);
        assertThat(number(object, "motion_s")).isEqualTo(MOTION_S, within(0.1));
        assertThat(number(object, "handshake_s")).isBetween(1.0, 60.0);
        assertThat(number(object, "duration_s"))
                .isEqualTo(number(object, "dwell_s") + number(object, "drain_s") + number(object, "dry_s")
                        + number(object, "motion_s") + number(object, "handshake_s"), within(1e-5));
        assertThat(pellets(object)).hasSize(4)
                .allSatisfy(pellet -> assertThat(pellet).containsEntry("bilayers", 30).containsEntry("layers", 61)
                        .containsEntry("precursors", 1));
        assertThat(object).containsKeys("protocol", "plan", "warnings", "assumed", "questions");
    }

    @Test
    void for_people_it_names_the_deck_the_hours_the_pellets_and_what_is_assumed() {
        var out = Shell.dipper("simulate", Shell.library("latp-paa-peo-30.yaml")).out();

        assertThat(out).contains("station 4  PAA", "duration   8 h 19 min", "124 immersions",
                "30 bilayers; 61 layers, 1 of them precursor",
                "peroxide time 10 min", "Take the pellets out", "a run needs one", "no warnings");
    }

    @Test
    void a_parameter_set_for_this_run_changes_what_is_laid() {
        var object = Json.read(
                Shell.dipper("simulate", "--json", "--set", "bilayers=3", Shell.library("latp-paa-peo-30.yaml")).out());

        assertThat(pellets(object).getFirst()).containsEntry("bilayers", 3);
    }

    @Test
    void the_same_files_give_the_same_dry_run() {
        assertThat(Shell.dipper("simulate", "--json", Shell.library("demo-batch.yaml")).out())
                .isEqualTo(Shell.dipper("simulate", "--json", Shell.library("demo-batch.yaml")).out());
    }

    private static double number(Map<String, Object> object, String key) {
        return ((Number) object.get(key)).doubleValue();
    }

    @SuppressWarnings("unchecked") // JSON objects are maps by text
    private static List<Map<String, Object>> pellets(Map<String, Object> object) {
        return (List<Map<String, Object>>) object.get("pellets");
    }
}
