package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import dipper.record.RunEvent.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what the manual of the language teaches can be run. Method: every recipe and batch in it goes over the virtual coater to its end, and each pellet gets
 * what was planned for it; a person does what is asked.
 */
class ManualRunsTest {

    private static final Path MANUAL = Path.of("..", "recipes", "README.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n(dipper: 1\n(recipe|batch): ([^\n]*)\n[^`]*)```\n\n> On `([^`]+)`");

    /** A recipe on the rig that the line below it names, or a batch on its own. */
    record Example(boolean isBatch, String title, String text, String rig) {

        Plan plan() {
            return isBatch ? ShippedPlans.batch(text) : ShippedPlans.assigned(text, rig);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(MANUAL)).results()
                .map(match -> new Example(match.group(2).equals("batch"), match.group(3), match.group(1),
                        match.group(4)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_runs_to_its_end_and_every_pellet_gets_what_is_planned(Example example) {
        var run = new Rehearsal(example.plan());

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(run.state().opened().pellets()).isNotEmpty().allSatisfy(pellet -> {
            var counted = run.state().counts().of(pellet.name());
            assertThat(counted.certain()).isEqualTo(counted.possible());
            assertThat(counted.certain().amounts()).isEqualTo(pellet.planned());
        });
    }
}
