package dipper.coater;

import dipper.link.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What real firmware said, in {@code src/test/resources/transcripts}. */
final class Recordings {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    private Recordings() {}

    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replace(".txt", "")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Transcript named(String name) {
        try {
            return switch (Transcript.read(Files.readAllLines(FOLDER.resolve(name + ".txt")))) {
                case Transcript.Reading.Good(var transcript) -> transcript;
                case Transcript.Reading.Malformed(var line, var text) ->
                        throw new AssertionError(name + ":" + line + ": " + text);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
