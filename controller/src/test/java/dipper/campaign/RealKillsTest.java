package dipper.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what holds in virtual time holds for real processes, a real socket and a real disk. Method: a short run against {@code dipper simulator}, killed
 * and unplugged, gone on with until it is complete; {@code controller/campaign kills} does the first fifty times.
 */
class RealKillsTest {

    @TempDir
    private Path folder;

    @Test
    void a_killed_process_and_a_pulled_cable_leave_a_record_that_agrees_with_the_tank() throws IOException {
        try (var runs = new RealRuns(folder, 1, 12_000)) {
            assertThat(runs.ended(List.of(RealProcess::kill, runs::unplug))).isEmpty();
        }
    }
}
