package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a rig without a panel loads nothing of Pi4J; a panel that cannot be read keeps a run from beginning, politely. Method: whole processes, with every class that the JVM loads. */
class PanelProcessTest {

    @TempDir
    private Path folder;

    /** What a process said, and the classes that it loaded. */
    private record Ran(int exit, String said, String classes) {
    }

    @BeforeEach
    void a_batch_beside_its_rig() throws IOException {
        Files.writeString(folder.resolve("bench.yaml"), ShippedPlans.text("bench.yaml"));
        Files.writeString(folder.resolve("demo.yaml"), ShippedPlans.text("demo.yaml"));
        Files.writeString(folder.resolve("batch.yaml"), ShippedPlans.text("demo-batch.yaml"));
    }

    private void withPanel(String keys) throws IOException {
        Files.writeString(folder.resolve("bench.yaml"), ShippedPlans.text("bench.yaml") + keys);
    }

    @Test
    void without_a_panel_in_the_rig_no_class_of_pi4j_is_loaded() throws IOException, InterruptedException {
        var ran = run();

        assertThat(ran.exit()).as(ran.said()).isEqualTo(4);
        assertThat(ran.said()).contains("cannot be reached").doesNotContain("panel");
        assertThat(ran.classes()).contains("dipper.cli.Session").doesNotContain("com.pi4j", "dipper.panel.pi");
    }

    @Test
    void a_panel_whose_pins_cannot_be_had_keeps_the_run_from_beginning() throws IOException, InterruptedException {
        withPanel("panel: {emergency stop: GPIO17}\n");
        var ran = run();

        assertThat(ran.exit()).as(ran.said()).isEqualTo(4);
        assertThat(ran.said()).contains("GPIO17", "Nothing was moved", "--panel tcp:HOST:PORT")
                .doesNotContain("Exception", "\tat ");
        assertThat(ran.classes()).contains("com.pi4j");
    }

    @Test
    void a_dry_run_of_a_rig_with_a_panel_needs_no_pins() throws IOException, InterruptedException {
        withPanel("panel: {emergency stop: GPIO17, lid: GPIO27}\n");
        var ran = ran("simulate", folder.resolve("batch.yaml").toString());

        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.classes()).doesNotContain("com.pi4j");
    }

    @Test
    void a_panel_is_looked_for_where_the_rig_has_one() throws IOException, InterruptedException {
        var none = ran("run", folder.resolve("batch.yaml").toString(), "--link", "tcp:127.0.0.1:1", "--yes", "--panel",
                "gpio", "--data", folder.toString());
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.said()).contains("the rig has none");
        withPanel("panel: {emergency stop: GPIO17}\n");
        var nowhere = ran("run", folder.resolve("batch.yaml").toString(), "--link", "tcp:127.0.0.1:1", "--yes",
                "--panel", "usb", "--data", folder.toString());
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.said()).contains("a panel cannot be at \"usb\"", "gpio or tcp:HOST:PORT");
    }

    /** Against a port at which nobody listens: the panel is read first, then the line is opened, in vain. */
    private Ran run() throws IOException, InterruptedException {
        return ran("run", folder.resolve("batch.yaml").toString(), "--link", "tcp:127.0.0.1:" + freePort(), "--yes",
                "--data", folder.toString());
    }

    private static int freePort() throws IOException {
        try (var taken = new ServerSocket(0)) {
            return taken.getLocalPort();
        }
    }

    private Ran ran(String... arguments) throws IOException, InterruptedException {
        var log = folder.resolve("classes.txt");
        var said = folder.resolve("said.txt");
        var command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "dipper.cli.Main"));
        command.addAll(java.util.List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        process.getOutputStream().close();
        assertThat(process.waitFor(110, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(said), Files.readString(log));
    }
}
