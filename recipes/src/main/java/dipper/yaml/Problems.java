package dipper.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a text while it is read to its end; holds at most {@value #LIMIT}. Not thread-safe. */
public final class Problems {

    static final int LIMIT = 100;

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt((Problem problem) -> problem.place().line())
                    .thenComparingInt(problem -> problem.place().column());

    private final List<Problem> found = new ArrayList<>();
    private boolean errors;

    public void error(Code code, Place place, String what, String remedy) {
        errors = true;
        add(Problem.error(code, place, what, remedy));
    }

    public void warning(Code code, Place place, String what, String remedy) {
        add(Problem.warning(code, place, what, remedy));
    }

    /** Keeps to the limit, so that a hostile text costs no more than an honest one. */
    private void add(Problem problem) {
        if (!full()) {
            found.add(problem);
        }
    }

    public boolean hasErrors() {
        return errors;
    }

    /** Whether further problems are dropped; looking for remedies is then in vain. */
    public boolean full() {
        return found.size() >= LIMIT;
    }

    /** In the order of the text. */
    public List<Problem> inOrder() {
        return found.stream().sorted(BY_PLACE).toList();
    }

    /** The value with the warnings met on the way, or every problem. */
    public <T> Checked<T> check(T value) {
        return errors ? new Checked.Faulty<>(inOrder()) : new Checked.Sound<>(value, inOrder());
    }
}
