package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.json.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: the commands that move nothing say what people ask of them. Method: called as the process would. */
class CommandsTest {

    @TempDir
    private Path data;

    @Test
    void plan_folds_the_passes_of_a_loop_and_shows_all_on_request() {
        var folded = Shell.dipper("plan", Shell.library("latp-paa-peo-30.yaml")).out();
        var all = Shell.dipper("plan", "--all", Shell.library("latp-paa-peo-30.yaml")).out();

        assertThat(folded).contains("5/1/1", "28 rounds like it", "5/30/4", "until a person comes")
                .doesNotContain("5/17/1");
        assertThat(all).contains("5/17/1:lift");
    }

    @Test
    void plan_as_json_has_every_command() {
        var object = Json.read(Shell.dipper("plan", "--json", Shell.library("demo-batch.yaml")).out());

        assertThat((java.util.List<?>) object.get("steps")).hasSize(81);
        assertThat(object).containsKeys("protocol", "plan", "beakers", "pellets", "estimate");
    }

    @Test
    void the_best_deck_is_shown_with_what_is_gained_and_kept_to_the_rules_of_batch_and_command_line() {
        var best = Shell.dipper("plan", "--best-deck", Shell.library("latp-paa-peo-30.yaml")).out();
        var pinned = Json.read(Shell.dipper("plan", "--best-deck", "--json", "--stays", "peroxide=1", "--apart",
                "peroxide,PEI", Shell.library("latp-batch.yaml")).out());

        assertThat(best).contains("2 passes over another layer avoided", "proven", "  1: rinse B", "# was on station");
        assertThat(pinned).containsEntry("proven", true);
        assertThat(pinned.get("beakers").toString()).contains("{solution=peroxide, station=1, was=1}");
    }

    @Test
    void a_rule_for_the_deck_that_names_nothing_there_is_refused() {
        for (var option : new String[][] {{"--stays", "peroxid=1"}, {"--stays", "peroxide=9"}, {"--stays", "peroxide"},
            {"--apart", "PEI"}, {"--apart", "PEI,PEI"}, {"--apart", "PEI,PEG"}}) {
            var result = Shell.dipper("plan", "--best-deck", option[0], option[1], Shell.library("latp-batch.yaml"));
            assertThat(result.exit()).as(option[1]).isEqualTo(2);
        }
        assertThat(Shell.dipper("plan", "--best-deck", "--stays", "PEI=1", "--stays", "PAA=1",
                Shell.library("latp-batch.yaml")).err()).contains("D161");
    }

    @Test
    void rules_that_make_the_deck_worse_are_said_to_cost_and_not_to_gain() {
        var worse = Shell.dipper("plan", "--best-deck", "--stays", "PAA=1", "--stays", "PEI=6",
                Shell.library("demo-batch.yaml")).out();
        var clash = Shell.dipper("plan", "--best-deck", "--stays", "PEI=1", "--stays", "PAA=1",
                Shell.library("latp-batch.yaml")).err();

        assertThat(worse).contains("the file's order does not keep to the rules; against it: 2.4 s more motion")
                .doesNotContain("gained");
        assertThat(clash).contains("all rules for the deck: PEI stays at 1, PAA stays at 1");
    }

    @Test
    void a_gain_that_shows_as_no_time_is_not_told() {
        assertThat(Shell.dipper("plan", "--best-deck", Shell.library("demo-batch.yaml")).out())
                .contains("gained: 2 passes over another layer avoided\n");
    }

    @Test
    void rules_for_a_search_that_nobody_asked_for_are_refused() {
        var result = Shell.dipper("plan", "--stays", "peroxide=1", Shell.library("latp-batch.yaml"));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("add --best-deck");
    }

    @Test
    void log_of_no_runs_says_where_it_looked() {
        assertThat(Shell.dipperIn(data, "log").out()).contains("no runs yet").contains(data.toString());
        assertThat(Shell.dipperIn(data, "log", "--json").out()).contains("\"runs\"");
        assertThat(Shell.dipperIn(data, "log", "2026-11-22-1").exit()).isEqualTo(2);
    }

    @Test
    void ports_and_version_and_help_answer() {
        assertThat(Shell.dipper("ports").exit()).isZero();
        assertThat(Shell.dipper("--version").out()).startsWith("dipper ");
        assertThat(Shell.dipper("--help").out()).contains("simulate", "Exit codes");
    }
}
