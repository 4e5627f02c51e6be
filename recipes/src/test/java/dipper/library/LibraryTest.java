package dipper.library;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.Shipped;
import dipper.batch.Batch;
import dipper.batch.BatchCheck;
import dipper.batch.BatchReader;
import dipper.batch.Beaker;
import dipper.protocol.Protocol;
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

class LibraryTest {

    static List<Path> shippedFiles() throws IOException {
        return Readings.files(Readings.LIBRARY, ".yaml");
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

    static List<String> shippedBatches() throws IOException {
        return shippedFiles().stream().map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith("-batch.yaml")).toList();
    }

    @ParameterizedTest
    @MethodSource("shippedBatches")
    void a_shipped_batch_fits_its_recipe_and_rig(String name) {
        var batch = Shipped.sound(BatchReader.read(name, Shipped.text(name)));

        assertThat(BatchCheck.check(batch, Shipped.recipe(batch.recipe()), Shipped.rig(batch.rig()))).isEmpty();
        assertThat(Readings.butSharedRinses(Protocol.of(Shipped.recipe(batch.recipe()), batch).problems())).isEmpty();
        assertThat(batch.beakers().stream().map(Beaker::solution))
                .containsOnlyOnceElementsOf(unshared(batch))
                .containsOnly(Shipped.recipe(batch.recipe()).solutions().keySet().toArray(String[]::new));
    }

    /** Solutions that do not take turns. */
    private static List<String> unshared(Batch batch) {
        return Shipped.recipe(batch.recipe()).solutions().keySet().stream()
                .filter(solution -> !batch.inTurn().containsKey(solution)).toList();
    }

    @ParameterizedTest
    @MethodSource("shippedBatches")
    void a_pellet_under_the_recipe_s_depth_stays_above_the_floor_on_every_station(String name) {
        Batch batch = Shipped.sound(BatchReader.read(name, Shipped.text(name)));
        var rig = Shipped.rig(batch.rig());
        var deepest = Length.ofMillimetres(10).plus(Shipped.recipe(batch.recipe()).pellet().orElseThrow().height());

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
