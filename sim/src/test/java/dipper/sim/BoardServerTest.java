package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.rig.Wiring.Homing;
import dipper.time.SystemClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The board over the wall clock, through real sockets. */
@Timeout(30)
class BoardServerTest {

    private final List<String> guests = new CopyOnWriteArrayList<>();
    private BoardServer server;

    @BeforeEach
    void start() throws IOException {
        server = serve(OnOpen.KEEPS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private BoardServer serve(OnOpen onOpen) throws IOException {
        var rig = Rigs.bench(Homing.SINGLE_AXIS);
        var listener = new BoardServer.Guests() {
            @Override
            public void came(String client) {
                guests.add("came");
            }

            @Override
            public void went(String client) {
                guests.add("went");
            }

            @Override
            public void refused(String client) {
                guests.add("refused");
            }
        };
        return BoardServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), onOpen, new SystemClock(),
                listener,
                sink -> VirtualBoard.of(rig, new Tank(rig, Set.of(1), _ -> {
                }), Latency.UNO.booting(50_000_000), sink));
    }

    private record Client(Socket socket, BufferedReader in) implements AutoCloseable {

        static Client of(BoardServer server) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.setTcpNoDelay(true);
            return new Client(socket,
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
        }

        void send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
        }

        String line() throws IOException {
            return in.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void it_answers_in_its_own_time() throws IOException {
        try (var client = Client.of(server)) {
            client.send("$X\n");
            assertThat(client.line()).isEqualTo("[MSG:Caution: Unlocked]");
            assertThat(client.line()).isEqualTo("ok");
            client.send("G4 P0\n");
            client.line();
            var start = System.nanoTime();
            client.send("G4 P0.2\n");
            assertThat(client.line()).isEqualTo("ok");
            assertThat(System.nanoTime() - start).isCloseTo(202_000_000L, within(60_000_000L));
            client.send("?");
            assertThat(client.line()).startsWith("<Idle|");
        }
    }

    @Test
    void a_second_client_finds_its_connection_closed_and_the_first_goes_on() throws IOException {
        try (var first = Client.of(server)) {
            first.send("\n");
            assertThat(first.line()).isEqualTo("ok");
            try (var second = Client.of(server)) {
                assertThat(second.line()).isNull();
            }
            first.send("\n");
            assertThat(first.line()).isEqualTo("ok");
        }
        assertThat(guests).startsWith("came", "refused");
    }

    @Test
    void the_board_goes_on_while_nobody_is_there() throws Exception {
        try (var client = Client.of(server)) {
            client.send("$X\nG53 G1 Z-5 F1200\n");
            assertThat(client.line()).isEqualTo("[MSG:Caution: Unlocked]");
            client.line();
            assertThat(client.line()).isEqualTo("ok");
        }
        while (!guests.contains("went")) {
            Thread.sleep(5);
        }
        Thread.sleep(600);
        try (var client = Client.of(server)) {
            client.send("?");
            assertThat(client.line()).startsWith("<Idle|MPos:0.000,0.000,-5.000|");
        }
    }

    @Test
    void opening_may_reset_it() throws IOException {
        try (var resetting = serve(OnOpen.RESETS); var client = Client.of(resetting)) {
            assertThat(client.line()).isEmpty();
            assertThat(client.line()).isEqualTo("Grbl 1.1h ['$' for help]");
        }
    }

    @Test
    void pulling_the_cable_ends_the_connection() throws IOException {
        try (var client = Client.of(server)) {
            client.send("\n");
            assertThat(client.line()).isEqualTo("ok");
            server.unplug();
            assertThat(client.line()).isNull();
        }
    }

    @Test
    void somebody_can_act_on_the_board() throws IOException {
        try (var client = Client.of(server)) {
            server.act((board, now) -> board.limit(Motor.Z, LimitInput.ON, now));
            client.send("?");
            assertThat(client.line()).contains("|Pn:Z|");
        }
    }
}
