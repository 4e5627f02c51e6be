package dipper.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.setup.Incoming;
import dipper.setup.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** On a terminal of its own, made by socat: another process opens the keyboard, tells of each key, and closes it when told q or nothing for a while. */
class KeyboardTest {

    private static final long LONG_ENOUGH_S = 60;

    @Test
    void the_keyboard_is_closed_while_nobody_presses_a_key() throws IOException, InterruptedException {
        var process = onTerminal("0");

        assertThat(process.waitFor(LONG_ENOUGH_S, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
        assertThat(said(process)).contains("open").contains("closed");
    }

    @Test
    void each_key_is_handed_over_at_once() throws IOException, InterruptedException {
        var process = onTerminal("2");
        var in = process.getInputStream();
        assertThat(line(in)).endsWith("open");
        process.getOutputStream().write("hx".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();

        assertThat(line(in)).isEqualTo("Letter[letter=h]");
        assertThat(line(in)).isEqualTo("Letter[letter=x]");
        assertThat(process.waitFor(LONG_ENOUGH_S, TimeUnit.SECONDS)).isTrue();
    }

    private static Process onTerminal(String keys) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        // The class path is too long for socat's address.
        var builder = new ProcessBuilder("socat", "-",
                "EXEC:" + java + " dipper.keyboard.KeyboardTest$Typed " + keys + ",pty,setsid,ctty,echo=0");
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectErrorStream(true).start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String line(java.io.InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString().strip();
    }

    /** The other process: takes so many keys, then closes. */
    static final class Typed {

        public static void main(String[] keys) throws IOException, InterruptedException {
            var pressed = new LinkedBlockingQueue<Incoming>();
            try (var _ = Keyboard.open(pressed::add)) {
                System.out.println("open");
                for (var left = Integer.parseInt(keys[0]); left > 0; left--) {
                    var key = ((Incoming.Pressed) pressed.take()).key();
                    System.out.println(key instanceof Key.Named named ? named.name() : key);
                }
            }
            System.out.println("closed");
        }
    }
}
