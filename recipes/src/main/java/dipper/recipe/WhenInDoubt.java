package dipper.recipe;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a layer or a dip is taken for when a run goes on and nobody knows whether it was completed; {@code in doubt:} of its step. */
public enum WhenInDoubt {
    /** A person decides, each time. */
    ASK("ask"),
    /** It is done once more, whole. */
    REPEAT("repeat"),
    /** It is taken as done, and the run goes on behind it. */
    DONE("done"),
    /** It is taken as not done, and the run goes on behind it. */
    LEAVE_OUT("leave out"),
    /** The run ends there. */
    END("end");

    private final String word;

    WhenInDoubt(String word) {
        this.word = word;
    }

    static Optional<WhenInDoubt> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(WhenInDoubt::word).collect(Collectors.joining(", "));
    }

    /** As the recipe says it, and as a person types it. */
    public String word() {
        return word;
    }
}
