package dipper.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first word of a step: what is done. */
enum Verb {
    LAYER, RINSE, DIP, DRY, STAY, PERSON, REPEAT, DO;

    static final List<String> WORDS = Arrays.stream(values()).map(Verb::word).toList();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }
}
