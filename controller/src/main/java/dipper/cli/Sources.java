package dipper.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The texts of the files that a command was given, found beside each other or in the library; remembers them for pictures of problems. */
final class Sources {

    private static final String LIBRARY = "recipes/library";

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

    private Source read(Path path) {
        try {
            var source = new Source(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
            texts.put(source.name(), source.text());
            return source;
        } catch (NoSuchFileException missing) {
            throw Refusal.of(ExitCode.PROBLEMS_IN_FILES, "there is no file " + path,
                    "give the path of a recipe, rig or batch, or a name in " + LIBRARY);
        } catch (IOException unreadable) {
            throw Refusal.of(ExitCode.PROBLEMS_IN_FILES,
                    path + " cannot be read (" + unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage()
                            + ")",
                    "it must be a text file in UTF-8 that you may read");
        }
    }
}
