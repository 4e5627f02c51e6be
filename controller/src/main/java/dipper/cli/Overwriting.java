package dipper.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What may be written over: only what a command wrote itself. A slip of the hand at {@code --html} costs nobody a recipe. */
final class Overwriting {

    /** So far into a file is looked for the words that tell whose it is. */
    private static final int HEAD = 512;

    private Overwriting() {}

    /**
     * Refuses where a file is there that is not empty and does not have those words near its beginning.
     *
     * @param what it would have to be, as in "a page of a dry run"
     */
    static void onlyOf(Path path, String words, String what) throws IOException {
        if (Files.isRegularFile(path) && Files.size(path) > 0 && !head(path).contains(words)) {
            throw Refusal.of(ExitCode.USAGE,
                    path + " is there already and is not " + what + ", so it is not written over",
                    "name another file");
        }
    }

    private static String head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }
}
