package dipper.cli;

import dipper.yaml.Words;
import dipper.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts of the files that a command was given, found beside each other or in the library; remembers them for pictures of problems. */
final class Sources {

    private static final String LIBRARY = "recipes/library";
    /** No character takes more than four. */
    private static final int MOST_BYTES = 4 * YamlReader.LARGEST;

    private final Map<String, String> texts = new HashMap<>();

    /** One file: its name as the user gave it or as it was found, and its text. */
    record Source(String name, String text) {
    }

    /** The file that the user names, or the library's of that name. */
    Source named(String name) {
        return read(Files.exists(Path.of(name)) ? Path.of(name) : library(name).orElse(Path.of(name)));
    }

    /** A file named within another: beside that one, or the library's. */
    Source beside(String other, String name) {
        var near = Path.of(other).resolveSibling(name);
        return read(Files.exists(near) ? near : library(name).orElse(near));
    }

    /** The text of each source read so far, by name. */
    Map<String, String> texts() {
        return texts;
    }

    private static java.util.Optional<Path> library(String name) {
        var folder = Path.of(System.getProperty("dipper.home", "."), LIBRARY);
        return Stream.of(name, name + ".yaml").map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    /** The files of that one's folder and of the library, for did-you-mean; none where a folder cannot be listed. */
    private static List<String> namesBeside(Path path) {
        var folders =
                List.of(path.toAbsolutePath().getParent(), Path.of(System.getProperty("dipper.home", "."), LIBRARY));
        return folders.stream().flatMap(folder -> {
            var names = folder.toFile().list();
            return names == null ? Stream.empty() : Stream.of(names).sorted();
        }).distinct().toList();
    }

    /** Bytes that are no UTF-8 become the sign for that, which readers refuse at its place. Not read farther than to where it is too large for any of them, so that a wrong file, or one without an end, costs no memory. */
    private static String text(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            return new String(bytes.readNBytes(MOST_BYTES + 1), StandardCharsets.UTF_8);
        }
    }

    private Source read(Path path) {
        try {
            var source = new Source(path.toString(), text(path));
            texts.put(source.name(), source.text());
            return source;
        } catch (NoSuchFileException missing) {
            throw Refusal.of(ExitCode.PROBLEMS_IN_FILES, "there is no file " + path,
                    Words.didYouMean(path.getFileName().toString(), namesBeside(path))
                            + "give the path of a recipe, rig or batch, or a name in " + LIBRARY);
        } catch (IOException unreadable) {
            throw Refusal.of(ExitCode.PROBLEMS_IN_FILES,
                    path + " cannot be read (" + reason(path, unreadable) + ")",
                    "it must be a text file that you may read");
        }
    }

    private static String reason(Path path, IOException unreadable) {
        if (Files.isDirectory(path)) {
            return "it is a folder";
        }
        return unreadable instanceof AccessDeniedException
                ? "this account may not read it"
                : unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage();
    }
}
