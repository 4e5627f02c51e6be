package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whatever hangs at a serial port, a run ends in one clear error and nothing that could move anything was written to it. Method: the run command over
 * a pseudo-terminal, with something else than a coater's board at its other end.
 */
class SerialCoatersTest {

    private interface Device {

        void talk(InputStream in, OutputStream out) throws IOException;
    }

    @TempDir
    private Path folder;
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket device;
    private Process socat;

    /** Without socat these tests say nothing: in the project's own checks that is a failure, elsewhere a printed reason. */
    @BeforeEach
    void requireSocat() throws InterruptedException {
        try {
            if (new ProcessBuilder("socat", "-V").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()
                    == 0) {
                return;
            }
        } catch (IOException missing) {
            System.out.println("socat cannot be started: " + missing.getMessage());
        }
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail("socat is missing, and CI=true wants the serial port tests to run: apt-get install socat");
        }
        Assumptions.abort("socat is missing (apt-get install socat)");
    }

    /** Its link is gone before the folder is cleared away. */
    @AfterEach
    void unplug() throws IOException, InterruptedException {
        if (socat != null) {
            socat.destroy();
            assertThat(socat.waitFor(10, TimeUnit.SECONDS)).isTrue();
            device.close();
        }
    }

    @Test
    void a_printer_s_board_is_no_coater() throws Exception {
        assertRefused(run((in, out) -> {
            say(out, "start\r\necho:Marlin bugfix-2.1.x\r\necho: Last Updated: 2024-03-01\r\n");
            for (var line = line(in); line != null; line = line(in)) {
                say(out, "echo:Unknown command: \"" + line + "\"\r\nok\r\n");
            }
        }), "GRBL");
    }

    @Test
    void a_modem_is_no_coater() throws Exception {
        assertRefused(run((in, out) -> {
            // A modem echoes what it hears.
            for (var next = in.read(); next >= 0; next = in.read()) {
                out.write(next);
                say(out, "\r\nERROR\r\n");
            }
        }), "GRBL");
    }

    @Test
    void binary_noise_without_an_end_is_no_coater() throws Exception {
        var random = new Random(7);
        assertRefused(run((in, out) -> {
            var noise = new byte[512];
            while (true) {
                random.nextBytes(noise);
                out.write(noise);
                pause(20);
            }
        }), "GRBL");
    }

    @Test
    void a_line_that_never_ends_is_no_coater() throws Exception {
        assertRefused(run((in, out) -> {
            while (true) {
                say(out, "A".repeat(4_096));
                pause(5);
            }
        }), "GRBL");
    }

    @Test
    void a_device_that_says_nothing_is_named_as_silent() throws Exception {
        assertRefused(run((in, out) -> {
            for (var next = in.read(); next >= 0; next = in.read()) {
                pause(1);
            }
        }), "Nothing answers");
    }

    @Test
    void a_port_that_another_program_has_open_is_named_as_in_use() throws Exception {
        plug((in, out) -> {
            for (var next = in.read(); next >= 0; next = in.read()) {
                pause(1);
            }
        });
        var other = new ProcessBuilder("flock", port().toString(), "sh", "-c", "echo held; exec sleep 30").start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertRefused(run(), "in use");
        } finally {
            other.destroy();
        }
    }

    @Test
    void a_folder_is_no_port() throws IOException {
        Files.createDirectory(port());
        assertRefused(run(), "serial port");
    }

    private Path port() {
        return folder.resolve("port");
    }

    private Shell.Result run(Device talk) throws IOException, InterruptedException {
        plug(talk);
        return run();
    }

    private Shell.Result run() {
        return Shell.dipperIn(folder, "run", Shell.library("demo-batch.yaml"), "--link", "serial:" + port(), "--yes");
    }

    private void plug(Device talk) throws IOException, InterruptedException {
        device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var listening = device;
        Thread.ofPlatform().daemon().start(() -> {
            try (var socket = listening.accept()) {
                talk.talk(noting(socket.getInputStream()), socket.getOutputStream());
            } catch (IOException unplugged) {
                // The run is over.
                return;
            }
        });
        socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + port(), "tcp:127.0.0.1:" + device.getLocalPort())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        for (var tries = 0; tries < 500 && !Files.exists(port()); tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private InputStream noting(InputStream in) {
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                var next = super.read();
                if (next >= 0) {
                    written.add(Character.toString((char) next));
                }
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                var count = super.read(bytes, from, most);
                if (count > 0) {
                    written.add(new String(bytes, from, count, StandardCharsets.ISO_8859_1));
                }
                return count;
            }
        };
    }

    private void assertRefused(Shell.Result result, String word) {
        assertThat(result.exit()).as(result.err()).isEqualTo(4);
        assertThat(result.err()).startsWith("error: ").contains(word).contains("Nothing was moved").doesNotContain(
                "Exception");
        assertThat(result.err().lines().count()).isLessThanOrEqualTo(3);
        assertThat(String.join("", written)).as("what was written").matches("\\?*");
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
