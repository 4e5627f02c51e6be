package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The virtual board answers as the recorded firmware did, line for line. */
class TranscriptTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    static List<Path> recordings() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void the_board_answers_as_the_firmware_did(Path file) throws IOException {
        assertThat(Replay.differences(Recording.read(file), settings(file))).isEmpty();
    }

    private static Settings settings(Path file) {
        return file.endsWith("grbl-wake-factory.txt") ? Settings.factory() : coater();
    }

    /** The two-axis coater on which the recordings were made. */
    static Settings coater() {
        return Settings.factory().with(1, 255).with(10, 3).with(20, 1).with(21, 1).with(22, 1).with(24, 120)
                .with(25, 1200).with(27, 2)
                .with(100, 80).with(101, 80).with(102, 400).with(110, 2400).with(111, 2400).with(112, 1200)
                .with(120, 200).with(121, 200)
                .with(122, 100).with(130, 600).with(131, 600).with(132, 200);
    }
}
