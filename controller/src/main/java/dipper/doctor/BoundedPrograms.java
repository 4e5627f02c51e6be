package dipper.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's own programs, ended by force when they take longer than {@link #SECONDS}; what they say goes through a file, so that none waits for a reader. */
final class BoundedPrograms implements Programs {

    private static final long SECONDS = 3;
    private static final int LONGEST = 16 * 1024;

    @Override
    public Optional<Said> run(String... command) {
        return isThere(command[0]) ? started(command) : Optional.empty();
    }

    private static boolean isThere(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
                .filter(folder -> !folder.isBlank()).map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }

    private static Optional<Said> started(String... command) {
        try {
            var said = Files.createTempFile("dipper-doctor", ".txt");
            try {
                return ended(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).start(), said);
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException untold) {
            // A full disk, say, is another finding; this program's word is not to be had.
            return Optional.empty();
        }
    }

    private static Optional<Said> ended(Process process, Path said) throws IOException {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            try (var in = Files.newInputStream(said)) {
                return Optional.of(new Said(process.exitValue(),
                        new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip()));
            }
        } catch (InterruptedException givenUp) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
