package dipper.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock file per coater, held by the operating system for as long as the process lives, so that no death leaves a coater locked. */
public final class CoaterLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private CoaterLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock of that coater, empty while another run holds it. Throws IOException where the folder cannot be written. */
    public static Optional<CoaterLock> take(Path folder, String coater) throws IOException {
        Files.createDirectories(folder);
        var channel =
                FileChannel.open(folder.resolve(fileName(coater)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new CoaterLock(channel, lock));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether a run holds it at this moment. */
    public static boolean isHeld(Path folder, String coater) throws IOException {
        if (!Files.exists(folder.resolve(fileName(coater)))) {
            return false;
        }
        var lock = take(folder, coater);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    private static String fileName(String coater) {
        return coater.replaceAll("[^A-Za-z0-9.-]+", "_") + ".lock";
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
