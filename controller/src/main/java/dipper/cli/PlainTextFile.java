package dipper.cli;

import dipper.run.LastWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Last words in {@code last-words.txt} beside the ledger, and on the screen, since the disk may be what is broken. */
record PlainTextFile(Path folder, PrintWriter screen) implements LastWords {

    @Override
    public void say(String text) {
        screen.println(text);
        try {
            Files.writeString(folder.resolve("last-words.txt"), text + System.lineSeparator(),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            screen.println("(these words could not be written to " + folder + " either: " + broken.getMessage() + ")");
        }
    }
}
