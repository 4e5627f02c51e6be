package dipper.door;

import dipper.record.RunEvent.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process asks of a run.
 *
 * @param choice what a treatment in doubt is taken for; for RESUME alone
 * @param words what is to be changed, the pellet that is meant, or what was seen
 * @param reason in a person's words; may be empty
 */
public record Asked(Kind kind, Optional<Choice> choice, List<String> words, String reason) {

    public Asked {
        words = List.copyOf(words);
    }

    /** The commands, by the words that go over the line. */
    public enum Kind {
        PAUSE("pause"), PAUSE_AT_ONCE("pause at once"), STOP("stop"), STOP_AFTER_UNIT("stop after this unit"),
        ABORT("abort"), RESUME("resume"),
        /** Each of the words is a setting, {@code name=quantity}, or {@code until=20 bilayers}. */
        CHANGE("change"),
        /** The word is a pellet's name. */
        LOSE("lose"),
        /** The word is a pellet's name. */
        TAKE_OUT("take out"),
        /** The word is what a person has seen. */
        NOTE("note");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static Asked of(Kind kind) {
        return new Asked(kind, Optional.empty(), List.of(), "");
    }

    Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("ask", kind.word());
        choice.ifPresent(chosen -> form.put("choice", chosen.name()));
        form.put("words", words);
        form.put("reason", reason);
        return form;
    }

    /** What that object asks; nothing where it asks nothing that is known here. */
    static Optional<Asked> read(Map<String, Object> form) {
        var reason = form.get("reason") instanceof String text ? text : "";
        var choice = named(Choice.values(), form.get("choice"));
        return Stream.of(Kind.values()).filter(kind -> kind.word().equals(form.get("ask"))).findFirst()
                .map(kind -> new Asked(kind, choice, words(form.get("words")), reason));
    }

    private static List<String> words(Object list) {
        return list instanceof List<?> words ? words.stream().map(String::valueOf).toList() : List.of();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, Object name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
