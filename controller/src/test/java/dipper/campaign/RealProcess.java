package dipper.campaign;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Dipper as a process of its own, by the classes of this one; its output goes to the reader, what it says of errors to a file. */
final class RealProcess {

    private RealProcess() {}

    static Process start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /** {@code before}: a command that becomes it, such as one that sets a limit first. */
    static Process start(Path folder, List<String> before, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-Ddipper.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                classes(), "dipper.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(Redirect.appendTo(folder.resolve("errors.txt").toFile()))
                .start();
    }

    /** Whatever the tests see, jars and folders. */
    private static String classes() {
        var surefire = System.getProperty("surefire.test.class.path", "");
        return surefire.isEmpty() ? System.getProperty("java.class.path") : surefire.replace(":", File.pathSeparator);
    }

    /** SIGKILL, and waits until it is gone. */
    static void kill(Process process) {
        process.destroyForcibly();
        exit(process);
    }

    /** What it ends with. */
    static int exit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new IllegalStateException(interrupted);
        }
    }
}
