package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.batch.Batch;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.recipe.RecipeReader;
import dipper.rig.RigReader;
import dipper.units.Length;
import dipper.yaml.Checked;
import dipper.yaml.FileKind;
import dipper.yaml.Problem;
import dipper.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

    static List<Path> shippedFiles() throws IOException {
        return Shipped.files(Shipped.LIBRARY, ".yaml");
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void a_shipped_file_reads_without_a_problem(Path file) {
        assertThat(problems(file.getFileName().toString())).isEmpty();
    }

    private static List<Problem> problems(String name) {
        var text = Shipped.text(name);
        var kind = YamlReader.read(name, text) instanceof Checked.Sound<?>(dipper.yaml.Node root, var _)
                ? FileKind.of(root).orElseThrow()
                : FileKind.RECIPE;
        return switch (kind) {
            case RECIPE -> RecipeReader.read(name, text).problems();
            case RIG -> RigReader.read(name, text).problems();
            case BATCH -> BatchReader.read(name, text).problems();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-batch.yaml", "latp-batch.yaml"})
    void a_shipped_batch_fits_its_recipe_and_rig(String name) {
        var batch = Shipped.batch(name);

        assertThat(BatchCheck.check(batch, Shipped.recipe(batch.recipe()), Shipped.rig(batch.rig()))).isEmpty();
        assertThat(Shipped.recipe(batch.recipe()).solutions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        batch.beakers().stream().map(dipper.batch.Beaker::solution).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-batch.yaml", "latp-batch.yaml"})
    void a_pellet_under_the_recipe_s_depth_stays_above_the_floor_on_every_station(String name) {
        Batch batch = Shipped.batch(name);
        var rig = Shipped.rig(batch.rig());
        var deepest = Length.ofMillimetres(5).plus(Shipped.recipe(batch.recipe()).pellet().orElseThrow().height());

        assertThat(rig.stations()).allSatisfy(station -> {
            var lowest = station.level().minus(deepest);
            assertThat(lowest).isGreaterThanOrEqualTo(station.floor().plus(rig.floorClearance()));
            assertThat(rig.machineZ(lowest, rig.slots().getFirst().hanging()))
                    .isGreaterThanOrEqualTo(rig.z().travel().negated());
        });
    }

    @Test
    void the_default_rig_says_in_its_first_lines_that_it_is_a_generic_profile() {
        assertThat(Shipped.text("dr3-like.yaml").lines().limit(5)).anyMatch(line -> line.contains("generic profile"));
    }
}
