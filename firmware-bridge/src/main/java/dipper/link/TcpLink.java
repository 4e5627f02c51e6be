package dipper.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A line over TCP. Arrivals come on a daemon thread named after the link; writing is safe from any thread and never waits for reading. */
public final class TcpLink implements Link {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int CHUNK = 4_096;

    private final LinkAddress.Tcp address;
    private final ReentrantLock writing = new ReentrantLock();
    /** The socket in use; null while closed, so that a reader whose socket is not this one keeps silent. */
    private volatile Socket socket;

    public TcpLink(LinkAddress.Tcp address) {
        this.address = address;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> receiver) {
        close();
        var opening = new Socket();
        try {
            opening.setTcpNoDelay(true);
            opening.setKeepAlive(true);
            opening.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
        } catch (IOException failed) {
            discard(opening);
            return Optional.of(notOpened(failed));
        }
        socket = opening;
        Thread.ofPlatform().daemon().name(name()).start(() -> read(opening, receiver));
        return Optional.empty();
    }

    /** A board's lines are far shorter than the socket's buffer, so a write under the lock does not block. */
    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        var current = socket;
        if (current == null) {
            return Optional.of(new LinkLost(name() + " is not open.", "Connect first."));
        }
        writing.lock();
        try {
            current.getOutputStream().write(bytes);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(broken(failed.getMessage()));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        var closing = socket;
        socket = null;
        if (closing != null) {
            discard(closing);
        }
    }

    private void read(Socket from, Consumer<Arrival> receiver) {
        var why = "the other side closed it";
        try {
            var in = from.getInputStream();
            var buffer = new byte[CHUNK];
            for (var count = in.read(buffer); count > 0; count = in.read(buffer)) {
                receiver.accept(new Arrival.Bytes(Arrays.copyOf(buffer, count)));
            }
        } catch (IOException failed) {
            why = failed.getMessage();
        }
        if (from.equals(socket)) {
            receiver.accept(new Arrival.Lost(broken(why)));
        }
    }

    private LinkLost notOpened(IOException failed) {
        var remedy = failed instanceof UnknownHostException
                ? "Check the host's name, or write its number."
                : "Check that the board or the simulator is switched on and listens on that port.";
        return new LinkLost(name() + " cannot be reached: " + failed.getMessage() + ".", remedy);
    }

    private LinkLost broken(String why) {
        return new LinkLost(name() + " broke: " + why + ".",
                "Look at the coater: the board goes on with the motion it has. Check the network and the board's power, then connect again.");
    }

    private static void discard(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // A socket that cannot be closed is as gone as one that can.
            return;
        }
    }
}
