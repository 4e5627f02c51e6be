package dipper.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: one run per coater. Method: locks taken twice. */
class CoaterLockTest {

    @TempDir
    private Path folder;

    @Test
    void a_coater_is_held_by_one_run_until_it_lets_go() throws IOException {
        try (var first = CoaterLock.take(folder, "serial /dev/ttyUSB0").orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(CoaterLock.take(folder, "serial /dev/ttyUSB0")).isEmpty();
            assertThat(CoaterLock.isHeld(folder, "serial /dev/ttyUSB0")).isTrue();
            assertThat(CoaterLock.isHeld(folder, "serial /dev/ttyUSB1")).isFalse();
        }
        assertThat(CoaterLock.isHeld(folder, "serial /dev/ttyUSB0")).isFalse();
        CoaterLock.take(folder, "serial /dev/ttyUSB0").orElseThrow().close();
    }
}
