package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.ledger.CoaterLock;
import dipper.rig.RigReader;
import dipper.sim.BoardServer;
import dipper.sim.Latency;
import dipper.sim.OnOpen;
import dipper.sim.Tank;
import dipper.sim.VirtualBoard;
import dipper.time.SystemClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a coater that cannot be run on is one clear error with its remedy, exit code 4, nothing moved and nothing recorded. Method: the run command
 * against ports, peers and boards that are each wrong in one way.
 */
class CoatersWithProblemsTest {

    @TempDir
    private Path data;

    @Test
    void a_port_that_is_not_there() {
        assertRefused(run("serial:/dev/no-such-port"), "/dev/no-such-port");
    }

    @Test
    void a_host_that_does_not_answer() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused(run("tcp:127.0.0.1:" + free), "127.0.0.1");
    }

    @Test
    void a_board_that_is_silent() throws IOException {
        try (var peer = new Peer("")) {
            assertRefused(run("tcp:127.0.0.1:" + peer.port()), "answer");
        }
    }

    @Test
    void a_peer_that_is_no_grbl_board() throws IOException {
        try (var peer = new Peer("\r\nNO CARRIER\r\nOK\r\n")) {
            assertRefused(run("tcp:127.0.0.1:" + peer.port()), "GRBL");
        }
    }

    @Test
    void a_board_with_a_work_offset_left_over() throws IOException {
        try (var board = board()) {
            setOffset(board.port());
            assertRefused(run("tcp:127.0.0.1:" + board.port()), "G54");
        }
    }

    @Test
    void a_coater_that_another_run_holds() throws IOException {
        try (var held = CoaterLock.take(data.resolve("locks"), "tcp 127.0.0.1 4999").orElseThrow()) {
            assertThat(held).isNotNull();
            assertRefused(run("tcp:127.0.0.1:4999"), "another run holds the coater");
        }
    }

    @Test
    void an_address_that_is_none_is_a_mistake_of_usage() {
        assertThat(run("usb:3").exit()).isEqualTo(2);
        assertThat(run("sim:").exit()).isEqualTo(2);
    }

    @Test
    void a_recipe_is_no_batch() {
        assertThat(Shell.dipperIn(data, "run", Shell.library("demo.yaml"), "--link", "tcp:127.0.0.1:1", "--yes").exit())
                .isEqualTo(2);
    }

    private Shell.Result run(String link) {
        return Shell.dipperIn(data, "run", Shell.library("demo-batch.yaml"), "--link", link, "--yes");
    }

    private void assertRefused(Shell.Result result, String word) {
        assertThat(result.exit()).as(result.err()).isEqualTo(4);
        assertThat(result.err()).startsWith("error: ").contains(word).doesNotContain("Exception");
        assertThat(result.err().lines().count()).isLessThanOrEqualTo(3);
        assertThat(Shell.dipperIn(data, "log").out()).contains("no runs yet");
    }

    /** A bench coater in true time. */
    static BoardServer board() throws IOException {
        var rig = ShippedPlans.sound(RigReader.read("bench.yaml", ShippedPlans.text("bench.yaml")));
        var tank = new Tank(rig, Set.of(1), _ -> {
        });
        return BoardServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), OnOpen.KEEPS,
                new SystemClock(), new BoardServer.Guests() {},
                sink -> VirtualBoard.of(rig, tank, Latency.UNO, sink));
    }

    private static void setOffset(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("$X\nG10 L2 P1 X-25\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            while (answer.toString().split("ok", -1).length < 3) {
                answer.append((char) socket.getInputStream().read());
            }
        }
    }

    /** Says one thing to whoever connects, and nothing after it. */
    private static final class Peer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Peer(String says) throws IOException {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    var guest = socket.accept();
                    guest.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
                    while (guest.getInputStream().read() >= 0) {
                        // Reads what comes, so that nothing the other side writes ever blocks.
                    }
                } catch (IOException closed) {
                    assertThat(socket.isClosed()).isTrue();
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
