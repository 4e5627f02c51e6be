package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: each rule of talking to a board is pinned by a text of what was written and what came back.
 * Method: every file in scenes/ whose name begins with no underscore is played; replies are those of real firmware.
 */
class ScenesTest {

    static List<String> scenes() {
        return in("/scenes");
    }

    /** What the coater makes of what real firmware said, at the place where it would hear it. */
    static List<String> heard() {
        return in("/scenes/heard");
    }

    private static List<String> in(String folder) {
        try (var files = Files.list(Path.of(Objects.requireNonNull(ScenesTest.class.getResource(folder)).toURI()))) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString().replace(".txt", ""))
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

    @ParameterizedTest
    @MethodSource("heard")
    void ends_as_it_should(String scene) {
        Scene.play("heard/" + scene);
    }

    @Test
    void every_recording_of_real_firmware_is_heard_by_the_coater() {
        assertThat(heard().stream().map(name -> name.replaceAll("\\..*", "")).distinct())
                .containsExactlyElementsOf(Recordings.names());
    }
}
