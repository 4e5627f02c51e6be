package dipper.link;

import dipper.time.Clock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A line over TCP. Arrivals come on a daemon thread named after the link; writing is safe from any thread and never waits: not for reading, and not for
 * a peer that takes nothing, which is a lost link.
 */
public final class TcpLink implements Link {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int CHUNK = 4_096;

    /** A socket and what its reader waits on. */
    private record Connection(SocketChannel channel, Selector selector) {
    }

    private final LinkAddress.Tcp address;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    /** The connection in use; null while closed, so that a reader whose connection is not this one keeps silent. */
    private volatile Connection connection;

    /** The clock dates what arrives. */
    public TcpLink(LinkAddress.Tcp address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Optional<LinkLost> open(Consumer<Arrival> receiver) {
        close();
        Connection opened;
        try {
            opened = connected();
        } catch (IOException failed) {
            return Optional.of(notOpened(failed));
        }
        connection = opened;
        Thread.ofPlatform().daemon().name(name()).start(() -> read(opened, receiver));
        return Optional.empty();
    }

    private Connection connected() throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            channel.socket().connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
            channel.configureBlocking(false);
            var selector = Selector.open();
            channel.register(selector, SelectionKey.OP_READ);
            return new Connection(channel, selector);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Under the lock, so that the bytes of two threads are not mixed; nobody holds it longer than the system takes to copy them. */
    @Override
    public Optional<LinkLost> write(byte[] bytes) {
        var current = connection;
        if (current == null) {
            return Optional.of(new LinkLost(name() + " is not open.", "Connect first."));
        }
        writing.lock();
        try {
            var taken = current.channel().write(ByteBuffer.wrap(bytes));
            return taken == bytes.length
                    ? Optional.empty()
                    : Optional.of(broken("the other side takes nothing more"));
        } catch (IOException failed) {
            return Optional.of(broken(reason(failed)));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        var closing = connection;
        connection = null;
        if (closing != null) {
            discard(closing.channel());
            // The system's socket is closed when the reader has let go of it.
            closing.selector().wakeup();
        }
    }

    private void read(Connection from, Consumer<Arrival> receiver) {
        var why = "the other side closed it";
        try (var selector = from.selector()) {
            var buffer = ByteBuffer.allocate(CHUNK);
            while (from.channel().isOpen() && take(from, buffer, receiver)) {
                selector.select();
                selector.selectedKeys().clear();
            }
        } catch (IOException failed) {
            why = reason(failed);
        }
        if (from.equals(connection)) {
            receiver.accept(new Arrival.Lost(broken(why)));
        }
        discard(from.channel());
    }

    /** Hands on what is there; false at the end. */
    private boolean take(Connection from, ByteBuffer buffer, Consumer<Arrival> receiver) throws IOException {
        var count = from.channel().read(buffer.clear());
        if (count > 0) {
            var at = clock.nanos();
            var bytes = new byte[count];
            buffer.flip().get(bytes);
            receiver.accept(new Arrival.Bytes(at, bytes));
        }
        return count >= 0;
    }

    private LinkLost notOpened(IOException failed) {
        var remedy = failed instanceof UnknownHostException
                ? "Check the host's name, or write its number."
                : "Check that the board or the simulator is switched on and listens on that port.";
        return new LinkLost(name() + " cannot be reached: " + reason(failed) + ".", remedy);
    }

    private LinkLost broken(String why) {
        return new LinkLost(name() + " broke: " + why + ".",
                "Look at the coater: the board goes on with the motion it has. Check the network and the board's power, then connect again.");
    }

    private static String reason(IOException failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    private static void discard(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // A socket that cannot be closed is as gone as one that can.
            return;
        }
    }
}
