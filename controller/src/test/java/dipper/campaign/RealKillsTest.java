package dipper.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what holds in virtual time holds for real processes, a real socket and a real disk. Method: a short run against {@code dipper simulator}, killed,
 * unplugged and out of disk, gone on with until it is complete; {@code controller/campaign kills} does the first fifty times.
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

    /** The process ends of it in good order, by itself; a limit to the length of files is what a test can do to a disk. */
    @Test
    void a_disk_that_fills_up_in_a_run_leaves_a_record_that_agrees_with_the_tank() throws IOException {
        try (var runs = new RealRuns(folder, 2, 12_000)) {
            assertThat(runs.ended(List.of(runs::fillDisk))).isEmpty();
        }
    }

    @Test
    void without_room_for_its_record_a_run_does_not_begin() throws IOException {
        try (var runs = new RealRuns(folder, 3, 12_000)) {
            assertThat(runs.begunWithoutRoom()).startsWith("4 ").contains("no room");
            assertThat(runs.entries()).isZero();
        }
    }
}
