package dipper.door;

import dipper.record.RunEvent.Choice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process asks of a run.
 *
 * @param choice what a treatment in doubt is taken for; for RESUME alone
 * @param reason in a person's words; may be empty
 */
public record Asked(Kind kind, Optional<Choice> choice, String reason) {

    /** The commands, by the words that go over the line. */
    public enum Kind {
        PAUSE("pause"), PAUSE_AT_ONCE("pause at once"), STOP("stop"), STOP_AFTER_UNIT("stop after this unit"),
        ABORT("abort"), RESUME("resume");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static Asked of(Kind kind) {
        return new Asked(kind, Optional.empty(), "");
    }

    Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("ask", kind.word());
        choice.ifPresent(chosen -> form.put("choice", chosen.name()));
        form.put("reason", reason);
        return form;
    }

    /** What that object asks; nothing where it asks nothing that is known here. */
    static Optional<Asked> read(Map<String, Object> form) {
        var reason = form.get("reason") instanceof String text ? text : "";
        var choice = named(Choice.values(), form.get("choice"));
        return Stream.of(Kind.values()).filter(kind -> kind.word().equals(form.get("ask"))).findFirst()
                .map(kind -> new Asked(kind, choice, reason));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, Object name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
