package dipper.bench;

import dipper.time.SystemClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whole processes, started as a user would through the launcher. */
final class Processes {

    static final Path HOME = Path.of(System.getProperty("dipper.home"));

    private Processes() {}

    static Process dipper(Redirect out, String... arguments) {
        var command = new ArrayList<String>();
        command.add(HOME.resolve("dipper").toString());
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).redirectOutput(out).redirectError(Redirect.INHERIT).start();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Its exit code must be 0. */
    static void finish(Process process) {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "ended with " + process.exitValue() + ": " + process.info().commandLine().orElse("a process"));
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** From the command line to its end, in seconds; the first start is not counted. */
    static double median(int runs, String... arguments) {
        seconds(arguments);
        return IntStream.range(0, runs).mapToDouble(_ -> seconds(arguments)).sorted().skip(runs / 2).findFirst()
                .orElseThrow();
    }

    private static double seconds(String... arguments) {
        var clock = new SystemClock();
        var before = clock.nanos();
        finish(dipper(Redirect.DISCARD, arguments));
        return (clock.nanos() - before) / 1e9;
    }
}
