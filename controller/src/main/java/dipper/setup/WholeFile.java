package dipper.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is whole at every moment: as it was, or as it is written. Throws UncheckedIOException where the folder or the disk refuses. */
record WholeFile(Path path) {

    /** Written beside it, brought to the disk, then put in its place; a link keeps pointing where it did, and rights stay. */
    void write(String text) {
        try {
            var target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Files.createDirectories(target.getParent());
            var beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".new");
            try {
                fill(beside, text);
                if (Files.exists(target)) {
                    Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
                }
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void fill(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A copy as it is now, beside it, replacing an older one; where it lies. */
    Path keep() {
        try {
            var target = path.toRealPath();
            var copy = target.resolveSibling(target.getFileName() + ".bak");
            Files.copy(target, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            return copy;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
