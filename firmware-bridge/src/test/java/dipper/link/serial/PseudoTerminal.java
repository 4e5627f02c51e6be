package dipper.link.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Two pseudo-terminals joined back to back by socat: what goes into one comes out of the other. */
final class PseudoTerminal implements AutoCloseable {

    final Path near;
    final Path far;
    private final Process socat;

    PseudoTerminal(Path folder) throws IOException, InterruptedException {
        requireSocat();
        near = folder.resolve("near");
        far = folder.resolve("far");
        socat = new ProcessBuilder(List.of("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far))
                .inheritIO().start();
        for (var tries = 0; tries < 500 && !(Files.exists(near) && Files.exists(far)); tries++) {
            Thread.sleep(10);
        }
    }

    /** Without socat these tests say nothing: in the project's own checks that is a failure, on somebody's desk a printed reason. */
    private static void requireSocat() throws InterruptedException {
        try {
            if (new ProcessBuilder("socat", "-V").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0) {
                return;
            }
        } catch (IOException missing) {
            System.out.println("socat cannot be started: " + missing.getMessage());
        }
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail("socat is missing, and CI=true wants the serial port tests to run: apt-get install socat");
        }
        System.out.println("The serial port tests are skipped: socat is missing (apt-get install socat).");
        Assumptions.abort("socat is missing");
    }

    /** As if the cable were pulled. */
    void cut() {
        socat.destroy();
        socat.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        cut();
    }
}
