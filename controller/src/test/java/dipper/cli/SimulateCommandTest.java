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
        assertThat(object).containsKeys("protocol", "plan", "warnings", "assumed", "questions", "forecast");
    }

    @Test
    void for_people_it_names_the_deck_the_hours_the_pellets_and_what_is_assumed() {
        var out = Shell.dipper("simulate", Shell.library("latp-paa-peo-30.yaml")).out();

        assertThat(out).contains("station 4  PAA", "duration   8 h 19 min", "124 immersions",
                "30 bilayers, 61 layers, 76.7 nm", "■".repeat(15), "4 PAA               ", "time by phase",
                "warnings   10, the gravest first: PEI reaches", "76.7 nm nominal after 30 bilayers",
                "±15.0 nm if bilayers err alike (taken), ±2.7 nm if each by itself", "2.11–2.44 nm per bilayer",
                "peroxide time 10 min", "Take the pellets out", "a run needs one", "0 errors, 10 warnings",
                "replace rinse A before bilayer 14", "│rinse A │", "growth     doi:10.1039/d2na00521b",
                "clearance at each beaker", "  4 PAA                     10 mm           31 mm");
    }

    @Test
    void what_is_not_known_of_a_liquid_is_said_to_be_taken_for_waters() {
        assertThat(Shell.dipper("simulate", Shell.library("latp-paa-peo-30.yaml")).out()).contains(
                "drag-out   at least a film after Landau and Levich on each pellet, and a drop of 50 µL as the rig states",
                "reckoned as water at 20 °C, where the recipe says no other: peroxide, water, PEI, PAA, rinse A, PEO, rinse B");
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

    @Test
    void the_summary_fits_one_screen_of_80_by_24_and_stands_first() {
        for (var file : List.of("latp-paa-peo-30.yaml", "demo-batch.yaml")) {
            var lines = Shell.dipper("simulate", Shell.library(file)).out().lines().toList();

            assertThat(lines.indexOf("")).as(file).isBetween(15, 24);
            assertThat(lines.subList(0, lines.indexOf(""))).allMatch(line -> line.length() <= 80)
                    .noneMatch(line -> line.startsWith("film") && line.endsWith("…"));
        }
    }

    @Test
    void the_forecast_lasts_as_long_as_the_dry_run() {
        var object = Json.read(Shell.dipper("simulate", "--json", Shell.library("latp-paa-peo-30.yaml")).out());
        var forecast = (Map<?, ?>) object.get("forecast");
        var phases = (Map<?, ?>) ((Map<?, ?>) forecast.get("time")).get("phases");
        var sum = phases.values().stream().mapToDouble(phase -> ((Number) ((Map<?, ?>) phase).get("duration_s"))
                .doubleValue()).sum();

        assertThat(sum).isEqualTo(number(object, "duration_s"), within(0.01));
        assertThat((Map<?, ?>) forecast.get("film")).extracting("nominal_nm").isEqualTo(76.7);
        assertThat((List<?>) forecast.get("baths")).hasSize(7);
    }

    @Test
    void several_values_of_one_parameter_make_a_table() {
        var out = Shell.dipper("simulate", "--set", "bilayers=10..40:10", Shell.library("latp-paa-peo-30.yaml")).out();

        assertThat(out.lines()).hasSize(6);
        assertThat(out).contains("26.7 nm", "51.7 nm", "76.7 nm", "101.7 nm", "8 h 19 min");
    }

    @Test
    void a_series_takes_units_and_is_refused_where_it_makes_no_sense() {
        assertThat(Series.among(List.of("slow=1..2:0.5 mm/s")).orElseThrow().values()).containsExactly("1 mm/s",
                "1.5 mm/s", "2.0 mm/s");
        for (var series : List.of("bilayers=40..10:10", "bilayers=1..2:0", "bilayers=1..1000:1", "bilayers=1..2",
                "=1..2:1", "bilayers=1...2:1")) {
            var result = Shell.dipper("simulate", "--set", series, Shell.library("latp-paa-peo-30.yaml"));
            assertThat(result.exit()).as(series).isEqualTo(2);
            assertThat(result.err()).contains("from..to:step");
        }
        assertThat(Shell.dipper("simulate", "--gcode", "--set", "bilayers=1..2:1", Shell.library("demo.yaml")).exit())
                .isEqualTo(2);
    }

    @Test
    void a_dry_run_may_be_called_one_and_is_never_taken_for_a_run() {
        assertThat(Shell.dipper("dry-run", "--json", Shell.library("demo-batch.yaml")).out())
                .isEqualTo(Shell.dipper("simulate", "--json", Shell.library("demo-batch.yaml")).out());
        assertThat(Shell.dipper("--help").out()).contains("simulate, dry-run");
    }

    @Test
    void the_program_is_what_goes_to_the_board_with_its_steps_named() {
        var lines = Shell.dipper("simulate", "--gcode", Shell.library("demo-batch.yaml")).out().lines().toList();
        var lower = lines.indexOf("; 1:lower");

        assertThat(lines.subList(lower, lower + 4)).containsExactly("; 1:lower", "G53 G1 Z-79.000 F1200", "G4 P0",
                "; 1:dwell  layer PEI  the host waits 2 s");
        assertThat(lines).contains("$HZ", "; start:home", "G17 G21 G54 G90 G94")
                .allMatch(line -> line.length() < 256 && !line.contains("?"));
    }

    @Test
    void a_table_has_a_row_a_step() {
        var rows = Shell.dipper("simulate", "--csv", Shell.library("demo-batch.yaml")).out().lines().toList();

        assertThat(rows).hasSize(82);
        assertThat(rows.getFirst()).startsWith("key,phase,begins_s,lasts_s");
        assertThat(rows).anyMatch(row -> row.startsWith("3/2/4:dwell,dwell,") && row.contains(",rinse B,6,"));
    }

    private static double number(Map<String, Object> object, String key) {
        return ((Number) object.get(key)).doubleValue();
    }

    @SuppressWarnings("unchecked") // JSON objects are maps by text
    private static List<Map<String, Object>> pellets(Map<String, Object> object) {
        return (List<Map<String, Object>>) object.get("pellets");
    }
}
