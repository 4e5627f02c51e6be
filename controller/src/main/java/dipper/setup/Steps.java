package dipper.setup;

import dipper.units.Length;
import java.util.Optional;

/** How far one press of an arrow key goes. */
enum Steps {
    TENTH('1', 100), ONE('2', 1_000), TEN('3', 10_000), FIFTY('4', 50_000);

    private final char key;
    private final long micrometres;

    Steps(char key, long micrometres) {
        this.key = key;
        this.micrometres = micrometres;
    }

    Length length() {
        return new Length(micrometres * 1_000);
    }

    Key key() {
        return new Key.Letter(key);
    }

    static Optional<Steps> chosenBy(Key key) {
        for (var step : values()) {
            if (key.equals(step.key())) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
