package dipper.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first word of a step: what is done. */
enum Verb {
    LAYER, RINSE, DIP, DRY, STAY, PERSON, REPEAT, DO;

    static final List<String> WORDS = Arrays.stream(values()).map(Verb::word).toList();
    private static final Map<String, Verb> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Verb::word, verb -> verb));

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
