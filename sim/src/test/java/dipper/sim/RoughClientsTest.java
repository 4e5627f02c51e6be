package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.rig.Wiring.Homing;
import dipper.time.SystemClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Goal: no client of the virtual coater, however rough, moves it by accident, holds it up or keeps others out. Method: real sockets, in true time. */
@Timeout(60)
class RoughClientsTest {

    private BoardServer server;

    @BeforeEach
    void start() throws IOException {
        var rig = Rigs.bench(Homing.SINGLE_AXIS);
        server = BoardServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), OnOpen.KEEPS,
                new SystemClock(), new BoardServer.Guests() {},
                sink -> VirtualBoard.of(rig, new Tank(rig, Set.of(1), _ -> {
                }), Latency.UNO.booting(20_000_000), sink));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private record Client(Socket socket, BufferedReader in) implements AutoCloseable {

        static Client of(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            return new Client(socket,
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
        }

        void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        void send(String bytes) throws IOException {
            send(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }

        String report() throws IOException {
            return answer("?", "<");
        }

        /** Reads on until nothing has come for half a second. */
        void untilQuiet() throws IOException {
            socket.setSoTimeout(500);
            var quiet = false;
            while (!quiet) {
                try {
                    in.readLine();
                } catch (SocketTimeoutException _) {
                    quiet = true;
                }
            }
            socket.setSoTimeout(20_000);
        }

        String answer(String question, String beginning) throws IOException {
            send(question);
            var line = in.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = in.readLine();
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void who_leaves_and_comes_back_at_once_is_let_in() throws IOException {
        for (var times = 0; times < 50; times++) {
            try (var client = Client.of(server.port())) {
                client.send("\n");
                assertThat(client.in().readLine()).as("time %s", times).isEqualTo("ok");
            }
        }
    }

    @Test
    void whoever_comes_while_one_is_there_is_sent_away_and_the_first_goes_on() throws IOException {
        try (var first = Client.of(server.port())) {
            assertThat(first.report()).startsWith("<Alarm|");
            var others = new ArrayList<Client>();
            for (var count = 0; count < 60; count++) {
                others.add(Client.of(server.port()));
            }
            for (var other : others) {
                assertThat(other.in().readLine()).isNull();
                other.close();
            }
            assertThat(first.report()).startsWith("<Alarm|");
        }
        try (var next = Client.of(server.port())) {
            assertThat(next.report()).startsWith("<Alarm|");
        }
    }

    @Test
    void noise_moves_nothing() throws IOException {
        var seed = Long.getLong("dipper.seed", System.nanoTime());
        var noise = new byte[20_000];
        new Random(seed).nextBytes(noise);
        try (var client = Client.of(server.port())) {
            client.send("$X\n");
            var before = place(client.report());
            client.send(noise);
            client.untilQuiet();
            client.send("\u0018");
            client.untilQuiet();
            assertThat(place(client.report())).as("replay with -Ddipper.seed=" + seed).isEqualTo(before);
        }
    }

    @Test
    void a_line_without_an_end_is_one_refusal_when_it_ends_and_questions_are_answered_meanwhile() throws IOException {
        try (var client = Client.of(server.port())) {
            client.send("G53 G0 X-5" + "0".repeat(10_000));
            assertThat(client.report()).startsWith("<Alarm|");
            client.send("\n\n");
            assertThat(client.in().readLine()).isEqualTo("error:11");
            assertThat(client.in().readLine()).isEqualTo("ok");
        }
    }

    @Test
    void one_who_reads_nothing_holds_nothing_up() throws IOException {
        try (var client = Client.of(server.port())) {
            client.send("$$\n".repeat(100));
            assertThat(server.ask((board, now) -> board.describe(now))).isPresent();
        }
        try (var next = Client.of(server.port())) {
            assertThat(next.report()).startsWith("<Alarm|");
        }
    }

    @Test
    void one_who_leaves_4096_lines_unread_is_cut_off() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = Client.of(listening.getLocalPort())) {
            var board = new BoardThread(new SystemClock(), _ -> {
                throw new AssertionError("there is no board");
            });
            var line = new ClientLine(listening.accept(), board, new Cable(), _ -> {
            });
            for (var count = 0; count <= 4_096; count++) {
                line.send("ok\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(client.in().readLine()).isNull();
        }
    }

    private static String place(String report) {
        return report.replaceAll(".*MPos:([^|]*)\\|.*", "$1");
    }
}
