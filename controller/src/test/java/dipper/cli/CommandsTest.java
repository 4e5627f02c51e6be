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

        assertThat(folded).contains("5/1/1", "28 passes like it", "5/30/4", "until a person comes")
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
