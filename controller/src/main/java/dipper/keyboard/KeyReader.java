package dipper.keyboard;

import dipper.setup.Key;
import dipper.setup.Key.Letter;
import dipper.setup.Key.Named;
import java.io.IOException;
import java.util.Optional;

/** Turns what a terminal sends into keys: arrows come as several characters, of which the first alone is the Escape key. */
final class KeyReader {

    /** Characters of a terminal. */
    interface Source {

        /** The next one, -1 at the end. */
        int next() throws IOException;

        /** The next one where it comes at once, -1 at the end, -2 where none does. */
        int soon() throws IOException;
    }

    private static final int ESCAPE = 27;
    private static final int CTRL_C = 3;

    private final Source source;

    KeyReader(Source source) {
        this.source = source;
    }

    /** The next key that means something; empty at the end. */
    Optional<Key> next() throws IOException {
        while (true) {
            var character = source.next();
            if (character < 0) {
                return Optional.empty();
            }
            var key = character == ESCAPE ? escaped() : plain((char) character);
            if (key.isPresent()) {
                return key;
            }
        }
    }

    private static Optional<Key> plain(char character) {
        return switch (character) {
            case '\r', '\n' -> Optional.of(Named.ENTER);
            case ' ' -> Optional.of(Named.HOLD);
            case CTRL_C -> Optional.of(Named.INTERRUPT);
            default -> Character.isLetterOrDigit(character)
                    ? Optional.of(new Letter(Character.toLowerCase(character)))
                    : Optional.empty();
        };
    }

    /** {@code ESC [ A} or {@code ESC O A}; between them may stand numbers, as of a shift key. Others are swallowed whole. */
    private Optional<Key> escaped() throws IOException {
        var second = source.soon();
        if (second != '[' && second != 'O') {
            return Optional.of(Named.HOLD);
        }
        var character = source.soon();
        while (character >= ' ' && character < '@') {
            character = source.soon();
        }
        return switch (character) {
            case 'A' -> Optional.of(Named.UP);
            case 'B' -> Optional.of(Named.DOWN);
            case 'C' -> Optional.of(Named.RIGHT);
            case 'D' -> Optional.of(Named.LEFT);
            default -> Optional.empty();
        };
    }
}
