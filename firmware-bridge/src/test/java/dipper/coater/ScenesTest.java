package dipper.coater;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: each rule of talking to a board is pinned by a text of what was written and what came back.
 * Method: every file in scenes/ whose name begins with no underscore is played; replies are those of real firmware.
 */
class ScenesTest {

    static List<String> scenes() {
        try (var files = Files.list(Path.of(Objects.requireNonNull(ScenesTest.class.getResource("/scenes")).toURI()))) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .filter(name -> !name.startsWith("_")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void plays(String scene) {
        Scene.play(scene);
    }
}
