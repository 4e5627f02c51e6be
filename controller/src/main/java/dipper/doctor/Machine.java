package dipper.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The computer as examinations see it: files below a root, and programs.
 *
 * @param root {@code /}, or a folder in its place
 */
record Machine(Path root, Programs programs) {

    private static final int LONGEST = 64 * 1024;

    /** What is read of a file; why it cannot be is a value too. */
    sealed interface Read {

        record Text(String text) implements Read {
        }

        record Missing() implements Read {
        }

        record Unreadable(String why) implements Read {
        }
    }

    /** The file's beginning. */
    Read read(String path) {
        try (var in = Files.newInputStream(at(path))) {
            return new Read.Text(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip());
        } catch (NoSuchFileException missing) {
            return new Read.Missing();
        } catch (IOException unreadable) {
            return new Read.Unreadable(unreadable.getMessage());
        }
    }

    /** The file's beginning, where it can be read. */
    Optional<String> text(String path) {
        return switch (read(path)) {
            case Read.Text(var text) -> Optional.of(text);
            case Read.Missing _, Read.Unreadable _ -> Optional.empty();
        };
    }

    /** The names in a folder that begin so, sorted; none where the folder is not there. */
    List<String> names(String folder, String prefix) {
        var path = at(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(prefix)).sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    boolean exists(String path) {
        return Files.exists(at(path));
    }

    /** Whether this account may read and write it. */
    boolean canUse(String path) {
        return Files.isReadable(at(path)) && Files.isWritable(at(path));
    }

    /** The group that it belongs to, where the file system tells. */
    Optional<String> group(String path) {
        try {
            return Optional.of(Files.getAttribute(at(path), "unix:gid"))
                    .flatMap(number -> groupName(number.toString()));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    private Optional<String> groupName(String number) {
        return text("/etc/group").flatMap(groups -> groups.lines().map(line -> line.split(":", -1))
                .filter(parts -> parts.length > 2 && parts[2].equals(number)).map(parts -> parts[0]).findFirst());
    }

    private Path at(String path) {
        return root.resolve(path.substring(1));
    }
}
