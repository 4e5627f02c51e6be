package dipper.bench;

import dipper.time.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands between a coater and its board, hands every byte on, and dates the stops (a hold or a reset) when they arrive. */
final class Peer implements AutoCloseable {

    private static final int HOLD = '!';
    private static final int RESET = 0x18;

    private final Clock clock;
    private final int board;
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final LinkedBlockingQueue<Long> stops = new LinkedBlockingQueue<>();

    Peer(Clock clock, int board) throws IOException {
        this.clock = clock;
        this.board = board;
        Thread.ofPlatform().daemon().name("peer").start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Forgets the stops so far. */
    void forget() {
        stops.clear();
    }

    /** When the next stop arrived, in {@code Clock.nanos()}; throws where none comes within five seconds. */
    long stop() {
        try {
            var at = stops.poll(5, TimeUnit.SECONDS);
            if (at == null) {
                throw new IllegalStateException("no stop reached the peer within 5 s");
            }
            return at;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                try (var coater = socket.accept(); var beyond = new Socket(InetAddress.getLoopbackAddress(), board)) {
                    coater.setTcpNoDelay(true);
                    beyond.setTcpNoDelay(true);
                    var back = Thread.ofPlatform().daemon().name("peer back").start(() -> copy(beyond, coater));
                    dated(coater.getInputStream(), beyond.getOutputStream());
                    beyond.shutdownOutput();
                    join(back);
                }
            }
        } catch (IOException closed) {
            // The benchmark is over.
            return;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void dated(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[4_096];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            var at = clock.nanos();
            for (var index = 0; index < count; index++) {
                if (buffer[index] == HOLD || buffer[index] == RESET) {
                    stops.add(at);
                }
            }
            out.write(buffer, 0, count);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // Either side has gone; the other thread ends the connection.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
