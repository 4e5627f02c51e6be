package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The virtual board answers as the recorded firmware did, line for line. */
class TranscriptTest {

    /** Where it does not, and why; three at most may. */
    private static final Map<String, List<String>> DIFFERENCES = Map.of("grbl-line-ends-and-noise.txt",
            // Bytes 0x80 to 0x8F were sent, the recording says, and shows no reaction. 0x84 is the door, which the same firmware obeys in
            // grbl-door-and-sleep: it cannot have been among them.
            List.of("7.516: ok but [MSG:Check Door]",
                    "8.120: <Idle|MPos:-10.000,-2.000,-2.000|Bf:15,128|FS:0,0> but "
                            + "<Door:0|MPos:-10.000,-2.000,-2.000|Bf:15,127|FS:0,0|Ov:100,100,100>"));

    static List<Path> recordings() throws IOException {
        return in(Recording.FOLDER);
    }

    /** What programs of other people send when they connect, home, jog, stream, pause and stop, and what the firmware answered. */
    static List<Path> clients() throws IOException {
        return in(Path.of("src/test/resources/clients"));
    }

    /** Everything that a line may be, right and wrong, overrides, and a ring that overflows in a hold. */
    static List<Path> lines() throws IOException {
        return in(Path.of("src/test/resources/lines"));
    }

    private static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource({"recordings", "clients", "lines"})
    void the_board_answers_as_the_firmware_did(Path file) throws IOException {
        assertThat(Replay.differences(Recording.read(file), settings(file)))
                .isEqualTo(DIFFERENCES.getOrDefault(file.getFileName().toString(), List.of()));
    }

    @Test
    void at_most_three_lines_differ_and_each_is_listed() {
        assertThat(DIFFERENCES.values().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(3);
    }

    private static Settings settings(Path file) {
        return switch (file.getFileName().toString()) {
            case "grbl-wake-factory.txt" -> Settings.factory();
            case "grblhal-identity.txt" -> Settings.factory(Firmware.GRBLHAL);
            // Its reports do not tell whether it is homed: no axis is set to be.
            case "grblhal-move-hold-abort.txt" -> Settings.factory(Firmware.GRBLHAL).with(44, 0).with(45, 0);
            default -> coater();
        };
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
