package dipper.link;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.time.SystemClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpLinkTest {

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private ServerSocket server;
    private TcpLink link;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        link = new TcpLink(new LinkAddress.Tcp("127.0.0.1", server.getLocalPort()), new SystemClock());
    }

    @AfterEach
    void hangUp() throws IOException {
        link.close();
        server.close();
    }

    private Socket connected() throws IOException {
        assertThat(link.open(arrivals::add)).isEmpty();
        return server.accept();
    }

    private String arrived(int bytes) throws InterruptedException {
        var text = new StringBuilder();
        while (text.length() < bytes) {
            var next = arrivals.poll(5, TimeUnit.SECONDS);
            assertThat(next).isInstanceOf(Arrival.Bytes.class);
            text.append(new String(((Arrival.Bytes) next).bytes(), StandardCharsets.US_ASCII));
        }
        return text.toString();
    }

    @Test
    void bytes_go_both_ways() throws Exception {
        try (var board = connected()) {
            board.getOutputStream().write("Grbl 1.1h\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(arrived(11)).isEqualTo("Grbl 1.1h\r\n");
            assertThat(link.write(new byte[] {'?'})).isEmpty();
            assertThat(board.getInputStream().read()).isEqualTo('?');
            assertThat(link.name()).isEqualTo("tcp:127.0.0.1:" + server.getLocalPort());
        }
    }

    /** A peer that reads nothing, until the system's buffers are full: a board that hangs behind a serial adapter. */
    @Test
    void a_peer_that_takes_nothing_is_a_lost_link_and_holds_nobody_up() throws Exception {
        try (var board = connected()) {
            var line = new byte[65_536];
            var lost = link.write(line);
            for (var lines = 0; lost.isEmpty() && lines < 10_000; lines++) {
                lost = link.write(line);
            }
            assertThat(lost).hasValueSatisfying(why -> assertThat(why.what()).contains("takes nothing more"));
            var before = System.nanoTime();
            assertThat(link.write(new byte[] {'!'})).isPresent();
            assertThat(System.nanoTime() - before).as("ns").isLessThan(500_000_000L);
            assertThat(board.isConnected()).isTrue();
        }
    }

    /** The reader is caught in a receiver that never returns. */
    @Test
    void a_byte_from_another_thread_does_not_wait_for_the_reader() throws Exception {
        var caught = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        assertThat(link.open(_ -> {
            caught.countDown();
            awaitQuietly(never);
        })).isEmpty();
        try (var board = server.accept()) {
            board.getOutputStream().write('x');
            assertThat(caught.await(5, TimeUnit.SECONDS)).isTrue();
            var before = System.nanoTime();
            assertThat(link.write(new byte[] {'!'})).isEmpty();
            assertThat(board.getInputStream().read()).isEqualTo('!');
            assertThat(System.nanoTime() - before).as("ns").isLessThan(500_000_000L);
        } finally {
            never.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void the_other_side_s_end_is_told_once() throws Exception {
        connected().close();
        assertThat(arrivals.poll(5, TimeUnit.SECONDS)).isInstanceOfSatisfying(Arrival.Lost.class,
                lost -> assertThat(lost.why().what()).contains("broke"));
        assertThat(arrivals.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void closing_it_oneself_is_no_loss() throws Exception {
        try (var board = connected()) {
            link.close();
            assertThat(board.getInputStream().read()).isNegative();
            assertThat(arrivals.poll(200, TimeUnit.MILLISECONDS)).isNull();
            assertThat(link.write(new byte[] {'?'})).isPresent();
        }
    }

    @Test
    void nobody_listening_is_told_with_a_remedy() throws Exception {
        server.close();
        assertThat(link.open(arrivals::add)).hasValueSatisfying(lost -> {
            assertThat(lost.what()).contains("cannot be reached");
            assertThat(lost.remedy()).contains("switched on");
        });
        assertThat(link.write(new byte[] {'?'})).isPresent();
    }

    @Test
    void a_host_that_is_not_known_is_told() {
        assertThat(new TcpLink(new LinkAddress.Tcp("no-such-host.invalid", 1), new SystemClock()).open(arrivals::add))
                .hasValueSatisfying(
                        lost -> assertThat(lost.remedy()).contains("host's name"));
    }

    @Test
    void a_write_to_a_broken_line_is_told() throws Exception {
        var board = connected();
        board.setSoLinger(true, 0);
        board.close();
        assertThat(arrivals.poll(5, TimeUnit.SECONDS)).isInstanceOf(Arrival.Lost.class);
        List<java.util.Optional<LinkLost>> written = new ArrayList<>();
        for (var count = 0; count < 50 && written.stream().noneMatch(java.util.Optional::isPresent); count++) {
            written.add(link.write(new byte[] {'?'}));
            Thread.sleep(10);
        }
        assertThat(written.getLast()).isPresent();
    }

    @Test
    void it_can_be_opened_again() throws Exception {
        try (var first = connected(); var second = connected()) {
            assertThat(first.getInputStream().read()).isNegative();
            second.getOutputStream().write('x');
            assertThat(arrived(1)).isEqualTo("x");
        }
    }
}
