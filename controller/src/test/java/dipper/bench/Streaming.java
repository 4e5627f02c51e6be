package dipper.bench;

import dipper.ShippedPlans;
import dipper.sim.BoardServer;
import dipper.sim.Firmware;
import dipper.sim.Latency;
import dipper.sim.OnOpen;
import dipper.sim.Settings;
import dipper.sim.Tank;
import dipper.sim.VirtualBoard;
import dipper.time.Clock;
import dipper.time.SystemClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Set;

/**
 * 100 000 lines of motion through the virtual board over TCP and the wall clock, as other people's programs stream: by counting the bytes that are not
 * answered yet. Then line by line, and how long each answer takes above the board's own time. The board is as quick as grblHAL on USB.
 */
final class Streaming {

    private static final int LINES = 100_000;
    private static final int ONE_BY_ONE = 5_000;
    private static final int RING = 1_024;
    private static final int SWEEP = 2_000;
    private static final double LONGEST_ANSWER_MS = 2;
    private static final long PER_BYTE = 1_000;
    private static final long PER_LINE = 50_000;
    private static final long PER_MOTION = 50_000;
    private static final Latency QUICK =
            new Latency(PER_BYTE, PER_LINE, PER_MOTION, 100_000, 100_000, 10_000_000, 800_000, 20_000_000);

    private final Clock clock = new SystemClock();
    private final Results results;

    private Streaming(Results results) {
        this.results = results;
    }

    static void measure(Results results) {
        try {
            new Streaming(results).measure();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void measure() throws IOException {
        var rig = ShippedPlans.demo().rig();
        var tank = new Tank(rig, Set.of(), _ -> {
        });
        try (var board = BoardServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), OnOpen.KEEPS,
                clock, new BoardServer.Guests() {},
                sink -> VirtualBoard.of(rig, Settings.of(rig, Firmware.GRBLHAL), tank, QUICK, sink));
                var socket = new Socket(InetAddress.getLoopbackAddress(), board.port())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            send(socket, "$X\n");
            untilOk(in);
            byCounting(socket, in);
            oneByOne(socket, in);
        }
    }

    private void byCounting(Socket socket, BufferedReader in) throws IOException {
        var unanswered = new ArrayDeque<Integer>();
        var filled = 0;
        var answered = 0;
        var refused = 0;
        var begun = clock.nanos();
        for (var sent = 0; answered < LINES;) {
            var line = line(sent);
            while (sent < LINES && filled + line.length() <= RING) {
                send(socket, line);
                unanswered.add(line.length());
                filled += line.length();
                sent++;
                line = line(sent);
            }
            refused += untilOk(in).equals("ok") ? 0 : 1;
            filled -= unanswered.remove();
            answered++;
            if (answered % (LINES / 5) == 0) {
                results.progress(answered + " lines");
            }
        }
        var seconds = (clock.nanos() - begun) / 1e9;
        results.figure(new Figure("lines by counting bytes, of " + LINES + ", lost or refused",
                refused + unanswered.size(), 0, ""));
        results.figure(new Figure("lines by counting bytes, lines/s", LINES / seconds, Double.POSITIVE_INFINITY, "/s"));
        send(socket, "G4 P0\n");
        untilOk(in);
        var wanted = "MPos:-%.3f,".formatted(place(LINES - 1));
        results.figure(new Figure("... which ended where the last one said (0: yes)",
                report(socket, in).contains(wanted) ? 0 : 1, 0, ""));
    }

    private void oneByOne(Socket socket, BufferedReader in) throws IOException {
        var took = new ArrayList<Long>();
        for (var sent = 0; sent < ONE_BY_ONE; sent++) {
            var line = "G4 P0\n";
            var at = clock.nanos();
            send(socket, line);
            untilOk(in);
            took.add(clock.nanos() - at - PER_BYTE * (line.length() + 4) - PER_LINE - PER_MOTION);
        }
        var what = "an answer to a line, above the board's own time";
        results.quantiles(what, took, Double.POSITIVE_INFINITY);
        results.figure(new Figure(what + ", mean", took.stream().mapToLong(one -> one).average().orElseThrow() / 1e6,
                LONGEST_ANSWER_MS, "ms"));
    }

    private static String report(Socket socket, BufferedReader in) throws IOException {
        send(socket, "?");
        var line = in.readLine();
        while (!line.startsWith("<")) {
            line = in.readLine();
        }
        return line;
    }

    /** To and fro over 25 mm, one step of the motor a line. */
    private static double place(int number) {
        return 5 + Math.abs(SWEEP - number % (2 * SWEEP)) * 0.0125;
    }

    private static String line(int number) {
        return "G53 G1 X-%.4f F6000\n".formatted(place(number));
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next acknowledgement. */
    private static String untilOk(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("ok") || line.startsWith("error")) {
                return line;
            }
        }
        throw new IOException("the board's line ended");
    }
}
