package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a start is sound as it is, explains itself, and costs nobody a file. Method: by command, into a folder of the test's own. */
class NewCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"recipe", "rig", "batch"})
    void a_start_is_sound_and_commented(String kind) throws IOException {
        var file = folder.resolve("mine.yaml");
        var written = Shell.dipper("new", kind, "-o", file.toString());

        assertThat(written.exit()).isZero();
        assertThat(written.out()).contains("dipper check " + file);
        assertThat(Shell.dipper("check", file.toString()).out()).contains(": sound\n");
        assertThat(Files.readString(file)).isEqualTo(Shell.dipper("new", kind).out()).startsWith("# A " + kind);
        assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("# ")).count()).isGreaterThan(8);
    }

    @Test
    void the_three_starts_run_together() throws IOException {
        Shell.dipper("new", "recipe", "-o", folder.resolve("recipe.yaml").toString());
        Shell.dipper("new", "rig", "-o", folder.resolve("rig.yaml").toString());
        Shell.dipper("new", "batch", "-o", folder.resolve("batch.yaml").toString());
        var batch = folder.resolve("batch.yaml");
        Files.writeString(batch,
                Files.readString(batch).replace("demo.yaml", "recipe.yaml").replace("bench.yaml", "rig.yaml"));

        assertThat(Shell.dipper("simulate", batch.toString()).exit()).isZero();
    }

    @Test
    void an_existing_file_is_left_as_it_is() throws IOException {
        var file = Files.writeString(folder.resolve("mine.yaml"), "my own work");
        var refused = Shell.dipper("new", "recipe", "-o", file.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("left as it is").hasLineCount(2);
        assertThat(Files.readString(file)).isEqualTo("my own work");
    }

    @Test
    void a_folder_that_is_not_there_and_a_kind_that_is_none_are_mistakes_of_usage() {
        var nowhere = Shell.dipper("new", "rig", "-o", folder.resolve("no/such/rig.yaml").toString());

        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).contains("cannot be written").hasLineCount(2);
        assertThat(Shell.dipper("new", "recip").exit()).isEqualTo(2);
    }
}
