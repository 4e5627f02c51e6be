package dipper.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks the operating system not to fall asleep while a run lasts, by systemd-inhibit where there is one. It holds as long as a pipe from this process is open,
 * so that it ends with the process however that ends.
 */
record Awake(Optional<Process> inhibitor) implements AutoCloseable {

    private static final String COMMAND = "systemd-inhibit";
    private static final long REFUSES_WITHIN_MS = 300;

    static Awake ask(PrintWriter err) {
        var inhibitor = isThere() ? started() : Optional.<Process>empty();
        if (inhibitor.isEmpty()) {
            err.println(
                    "note: this computer could not be asked to stay awake; see to its energy settings before a long run");
        }
        return new Awake(inhibitor);
    }

    private static boolean isThere() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1)).map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve(COMMAND)));
    }

    /** In a session of its own, since Ctrl-C and a closed terminal are for the run. Where systemd is, setsid is. */
    private static Optional<Process> started() {
        try {
            var process = new ProcessBuilder(List.of("setsid", COMMAND, "--what=sleep:idle:handle-lid-switch",
                    "--who=Dipper", "--why=a coating run is under way", "--mode=block", "cat"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(REFUSES_WITHIN_MS, TimeUnit.MILLISECONDS) ? Optional.empty() : Optional.of(process);
        } catch (IOException refused) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("nobody interrupts a command", interrupted);
        }
    }

    @Override
    public void close() {
        inhibitor.ifPresent(process -> {
            try {
                process.getOutputStream().close();
            } catch (IOException gone) {
                throw new UncheckedIOException("the pipe to " + COMMAND, gone);
            }
        });
    }
}
