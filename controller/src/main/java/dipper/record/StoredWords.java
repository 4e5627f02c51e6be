package dipper.record;

import dipper.record.RunEvent.Aim;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Kind;
import java.util.List;
import java.util.function.Function;

/** The words under which values of an enum are stored; never changed, since ledgers keep them. */
final class StoredWords<E> {

    static final StoredWords<Kind> KINDS =
            new StoredWords<>("kind of what hangs", Kind.values(), kind -> switch (kind) {
                case PELLET -> "pellet";
                case WITNESS -> "witness";
            });

    static final StoredWords<Aim> AIMS = new StoredWords<>("aim of a run", Aim.values(), aim -> switch (aim) {
        case COATING -> "coating";
        case REHEARSAL -> "rehearsal";
    });

    static final StoredWords<Choice> CHOICES = new StoredWords<>("choice", Choice.values(), choice -> switch (choice) {
        case REPEAT -> "repeat";
        case COUNT_AS_DONE -> "count as done";
        case LEAVE_OUT -> "leave out";
        case END -> "end";
    });

    static final StoredWords<Ending> ENDINGS = new StoredWords<>("ending", Ending.values(), ending -> switch (ending) {
        case COMPLETED -> "completed";
        case STOPPED -> "stopped";
        case PAUSED -> "paused";
        case ABORTED -> "aborted";
        case NEEDS_PERSON -> "needs a person";
        case FAILED -> "failed";
    });

    private final String what;
    private final List<E> values;
    private final Function<E, String> words;

    private StoredWords(String what, E[] values, Function<E, String> words) {
        this.what = what;
        this.values = List.of(values);
        this.words = words;
    }

    String of(E value) {
        return words.apply(value);
    }

    /** Throws IllegalStateException for a word that only a newer Dipper stores. */
    E read(String word) {
        return values.stream().filter(value -> of(value).equals(word)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no %s is called %s".formatted(what, word)));
    }
}
