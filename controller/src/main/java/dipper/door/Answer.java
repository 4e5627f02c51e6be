package dipper.door;

import java.util.Map;

/** What a run answers at its door. */
public sealed interface Answer {

    /** It is on its way; what will happen to the pellets. */
    record Granted(String what) implements Answer {
    }

    /** Nothing changes. */
    record Refused(String what, String remedy) implements Answer {
    }

    /** As a line carries it. */
    static Map<String, Object> form(Answer answer) {
        return switch (answer) {
            case Granted(var what) -> Map.of("granted", what);
            case Refused(var what, var remedy) -> Map.of("refused", what, "remedy", remedy);
        };
    }

    /** From a line; what is no answer is one that refuses. */
    static Answer read(Map<String, Object> form) {
        return form.get("granted") instanceof String what
                ? new Granted(what)
                : new Refused(form.getOrDefault("refused", "the run gave no answer").toString(),
                        form.getOrDefault("remedy", "see dipper status").toString());
    }
}
