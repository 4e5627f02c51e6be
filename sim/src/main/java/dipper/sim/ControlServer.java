package dipper.sim;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The control line of a virtual coater, on a port of its own: words come in, a line goes out for each. Up to eight may talk at once; a line of more than
 * 200 characters ends the talk. Each guest has a daemon thread.
 */
public final class ControlServer implements AutoCloseable {

    private static final int MOST_GUESTS = 8;
    private static final int LONGEST = 200;

    private final ServerSocket socket;
    private final ControlLine line;
    private final Semaphore places = new Semaphore(MOST_GUESTS);

    private ControlServer(ServerSocket socket, ControlLine line) {
        this.socket = socket;
        this.line = line;
    }

    /** Listens there, port 0 taking a free one; the diary is the one that the coater's tank writes. Throws IOException when the address cannot be had. */
    public static ControlServer start(InetSocketAddress address, BoardServer server, DiaryLog diary)
            throws IOException {
        return start(address, server, diary, Optional.empty());
    }

    /** The same with a panel that it touches. */
    public static ControlServer start(InetSocketAddress address, BoardServer server, DiaryLog diary,
            Optional<PanelServer> panel) throws IOException {
        var socket = Port.at(address);
        var control = new ControlServer(socket, new ControlLine(server, diary, panel));
        Thread.ofPlatform().daemon().name("control").start(control::accept);
        return control;
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            next();
        }
    }

    private void next() {
        try {
            welcome(socket.accept());
        } catch (IOException gone) {
            // A guest who left before he was let in, or the socket's end, which the loop sees.
            return;
        }
    }

    private void welcome(Socket guest) throws IOException {
        if (!places.tryAcquire()) {
            guest.close();
            return;
        }
        Thread.ofPlatform().daemon().name("control guest").start(() -> {
            try (guest; var in = new BufferedInputStream(guest.getInputStream())) {
                talk(in, guest);
            } catch (IOException gone) {
                // The guest went in the middle of a word: there is nobody to tell.
                return;
            } finally {
                places.release();
            }
        });
    }

    private void talk(InputStream in, Socket guest) throws IOException {
        var words = new StringBuilder();
        for (var one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                say(guest, line.answer(words.toString()));
                words.setLength(0);
            } else if (words.length() == LONGEST) {
                say(guest, "error: a line has at most " + LONGEST + " characters");
                return;
            } else {
                words.append((char) one);
            }
        }
    }

    private static void say(Socket guest, String text) throws IOException {
        guest.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
