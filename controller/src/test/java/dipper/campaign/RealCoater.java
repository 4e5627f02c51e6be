package dipper.campaign;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code dipper simulator} on the bench rig, a process of its own in true time, with its control line. */
final class RealCoater implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile(".* listens on (tcp:127\\.0\\.0\\.1:\\d+);.*");
    private static final Pattern CONTROL = Pattern.compile("its control line is on port (\\d+)");
    private static final Pattern IMMERSED = Pattern.compile(
            "\\d+ immersed slot 1 station (\\d) entered \\S+ full (\\S+) lifted (\\S+) left .*");

    private final Process process;
    private final String link;
    private final Socket control;
    private final PrintWriter words;

    private RealCoater(Process process, String link, Socket control) throws IOException {
        this.process = process;
        this.link = link;
        this.control = control;
        this.words = new PrintWriter(control.getOutputStream(), true, StandardCharsets.US_ASCII);
    }

    static RealCoater start(Path folder) throws IOException {
        var process =
                RealProcess.start(folder, "simulator", "--listen", free(), "--control", free(), "--rig", "bench.yaml");
        var said = process.inputReader();
        var port = Integer.parseInt(matched(CONTROL, said.readLine()).group(1));
        var link = matched(LISTENS, said.readLine()).group(1);
        // What it tells of guests and immersions must not fill the pipe.
        Thread.ofPlatform().daemon().start(() -> said.lines().forEach(_ -> {
        }));
        return new RealCoater(process, link, new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** A port that nobody has now. */
    private static String free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "tcp:127.0.0.1:" + socket.getLocalPort();
        }
    }

    private static Matcher matched(Pattern pattern, String line) {
        var matcher = pattern.matcher(String.valueOf(line));
        if (!matcher.matches()) {
            throw new IllegalStateException("the simulator said: " + line);
        }
        return matcher;
    }

    String link() {
        return link;
    }

    /** Its answer to a word on the control line. */
    String says(String word) throws IOException {
        words.print(word + "\n");
        words.flush();
        var answer = new StringBuilder();
        for (var next = control.getInputStream().read(); next != '\n' && next >= 0;
                next = control.getInputStream().read()) {
            answer.append((char) next);
        }
        return answer.toString().strip();
    }

    /** How many entries the tank's diary has, complete up to now. */
    int entries() throws IOException {
        return Integer.parseInt(says("diary").replace("ok ", ""));
    }

    /**
     * Stays of the first pellet in those stations that lasted so many seconds at full depth, among the diary's entries behind that one; an accident among
     * them is an IllegalStateException.
     */
    int stays(int behind, String stations, double seconds) throws IOException {
        var stays = 0;
        for (var number = behind + 1; number <= entries(); number++) {
            var entry = says("diary " + number);
            if (entry.matches("\\d+ (dragged|grounded|astray) .*")) {
                throw new IllegalStateException(entry);
            }
            var immersed = IMMERSED.matcher(entry);
            if (immersed.matches() && stations.contains(immersed.group(1))
                    && Double.parseDouble(immersed.group(3)) - Double.parseDouble(immersed.group(2)) >= seconds) {
                stays++;
            }
        }
        return stays;
    }

    @Override
    public void close() throws IOException {
        control.close();
        RealProcess.kill(process);
    }
}
