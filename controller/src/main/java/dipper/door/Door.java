package dipper.door;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import jdk.net.ExtendedSocketOptions;

/**
 * The door of a run under way: other processes of the same account ask there. Each has a daemon thread and asks once; up to eight at a time, and who comes
 * then takes the place of whoever has been there longest, so that nobody who hangs keeps others out.
 */
public final class Door implements AutoCloseable {

    private static final int MOST_GUESTS = 8;

    private final Path file;
    private final ServerSocketChannel socket;
    private final Doorkeeper keeper;
    private final BlockingQueue<SocketChannel> guests = new ArrayBlockingQueue<>(MOST_GUESTS);

    private Door(Path file, ServerSocketChannel socket, Doorkeeper keeper) {
        this.file = file;
        this.socket = socket;
        this.keeper = keeper;
    }

    /**
     * Opens it; what a dead process left there is taken away. Throws IOException where no socket can be made that is this account's alone, as where the
     * path is longer than 107 bytes, or on a disk that knows no rights.
     */
    public static Door open(Path file, Doorkeeper keeper) throws IOException {
        try {
            return opened(file, keeper);
        } catch (UnsupportedOperationException noRightsOrNoSockets) {
            throw new IOException("the disk keeps no rights of files, or the system has no sockets in files",
                    noRightsOrNoSockets);
        }
    }

    private static Door opened(Path file, Doorkeeper keeper) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(file);
        var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
        var door = new Door(file, socket, keeper);
        Thread.ofPlatform().daemon().name("door").start(door::receive);
        return door;
    }

    private void receive() {
        while (socket.isOpen()) {
            next();
        }
    }

    private void next() {
        try {
            welcome(socket.accept());
        } catch (IOException gone) {
            // A guest who left before he was let in, or the door's end, which the loop sees.
            return;
        }
    }

    private void welcome(SocketChannel guest) throws IOException {
        while (!guests.offer(guest)) {
            var longest = guests.poll();
            if (longest != null) {
                longest.close();
            }
        }
        Thread.ofPlatform().daemon().name("at the door").start(() -> serve(guest));
    }

    private void serve(SocketChannel guest) {
        try (guest) {
            var who = guest.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
            var answer = Asked.read(Line.read(guest)).map(asked -> keeper.answer(asked, who))
                    .orElseGet(() -> new Answer.Refused("this run does not know what is asked",
                            "ask with the Dipper that began it"));
            Line.write(guest, Answer.form(answer));
        } catch (IOException gone) {
            // Who went before the answer, or said nothing that could be read, is told nothing.
            return;
        } finally {
            guests.remove(guest);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        Files.deleteIfExists(file);
    }
}
