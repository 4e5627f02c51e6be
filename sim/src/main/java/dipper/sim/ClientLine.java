package dipper.sim;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A client's connection: one thread reads bytes for the board, another writes lines to the client. */
final class ClientLine {

    static final int CHUNK = 1024;

    private static final int MOST_UNREAD = 4096;
    private static final byte[] END = {};

    private final Socket socket;
    private final String name;
    private final BoardThread board;
    private final Cable cable;
    private final Consumer<ClientLine> gone;
    private final LinkedBlockingQueue<byte[]> lines = new LinkedBlockingQueue<>(MOST_UNREAD);

    ClientLine(Socket socket, BoardThread board, Cable cable, Consumer<ClientLine> gone) {
        this.socket = socket;
        this.name = String.valueOf(socket.getRemoteSocketAddress());
        this.board = board;
        this.cable = cable;
        this.gone = gone;
    }

    String name() {
        return name;
    }

    void start() {
        startThread(this::read, "read");
        startThread(this::write, "write");
    }

    private static void startThread(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Never blocks; one who leaves 4096 lines unread is cut off. */
    void send(byte[] line) {
        if (!lines.offer(line)) {
            close();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            lines.clear();
        }
    }

    private void read() {
        var bytes = new byte[CHUNK];
        try (var in = socket.getInputStream()) {
            for (var count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                var chunk = Arrays.copyOf(bytes, count);
                board.act((to, now) -> {
                    for (var one : chunk) {
                        cable.carry(one, arrived -> to.receive(arrived, now));
                    }
                });
            }
        } catch (IOException broken) {
            close();
        }
        close();
        lines.clear();
        var _ = lines.offer(END);
        gone.accept(this);
    }

    private void write() {
        try {
            var out = socket.getOutputStream();
            for (var line = lines.take(); line.length > 0; line = lines.take()) {
                out.write(line);
            }
        } catch (IOException broken) {
            close();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the server's threads are never interrupted", interrupted);
        }
    }
}
