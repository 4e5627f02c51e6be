package dipper.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.units.Count;
import dipper.yaml.Checked;
import dipper.yaml.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReaderTest {

    private static final String BATCH = """
            dipper: 1
            batch: trial
            recipe: latp-paa-peo-30.yaml
            rig: dr3-like.yaml
            beakers: {4: {holds: PAA, lot: 0412}, 1: peroxide}
            pellets: {2: LATP-0418, 1: 12e4}
            set: {bilayers: 10}
            """;

    @Test
    void a_batch_is_read_in_the_order_of_stations_and_slots() {
        var batch = sound(BATCH);

        assertThat(batch.recipe()).isEqualTo("latp-paa-peo-30.yaml");
        assertThat(batch.recipePlace()).hasToString("f:3:9");
        assertThat(batch.rig()).isEqualTo("dr3-like.yaml");
        assertThat(batch.rigPlace()).hasToString("f:4:6");
        assertThat(batch.beakers()).extracting(Beaker::station).containsExactly(1, 4);
        assertThat(batch.beakers()).extracting(Beaker::solution).containsExactly("peroxide", "PAA");
        assertThat(batch.beakers()).extracting(Beaker::lot).containsExactly(Optional.empty(), Optional.of("0412"));
        assertThat(batch.name()).isEqualTo("trial");
        assertThat(batch.passes().getFirst().substrates()).extracting(Substrate::slot).containsExactly(1, 2);
        assertThat(batch.passes().getFirst().substrates()).extracting(Substrate::name).containsExactly("12e4",
                "LATP-0418");
        assertThat(batch.set().get("bilayers").value()).isEqualTo(new Count(10));
        assertThat(batch.set().get("bilayers").place()).hasToString("f:7:7");
    }

    @Test
    void nothing_need_be_set() {
        assertThat(sound(BATCH.replaceAll("set:.*\n", "")).set()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "recipe", "rig", "beakers", "pellets"})
    void a_batch_names_all_that_it_runs_with(String key) {
        assertThat(BatchReader.read("f", BATCH.replaceAll("(?m)^" + key + ":.*\n", "")).problems())
                .extracting(Problem::code).containsExactly("D011");
    }

    @Test
    void every_mistake_is_shown() {
        var problems = BatchReader
                .read("f",
                        BATCH.replace("4: {holds", "four: {holds").replace("12e4", "[a]").replace("10}", "10 x}")
                                .replace("1: peroxide", "1: [a]"))
                .problems();

        assertThat(problems).extracting(Problem::code).isEqualTo(List.of("D066", "D012", "D012", "D021"));
    }

    private static Batch sound(String text) {
        return switch (BatchReader.read("f", text)) {
            case Checked.Sound<Batch>(var batch, var _) -> batch;
            case Checked.Faulty<Batch>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
