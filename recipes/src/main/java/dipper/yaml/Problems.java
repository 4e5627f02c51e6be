package dipper.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects what is wrong with a text while it is read to its end: {@value #LIMIT} errors and as many warnings at most. Not thread-safe. */
public final class Problems {

    public static final int LIMIT = 100;

    static final Comparator<Problem> BY_PLACE = (one, other) -> one.place().line() == other.place().line()
            ? Integer.compare(one.place().column(), other.place().column())
            : Integer.compare(one.place().line(), other.place().line());

    private static final Set<String> DECLARED_ELSEWHERE =
            Set.of(Code.UNKNOWN_SOLUTION.id(), Code.UNKNOWN_PARAMETER.id(), Code.UNKNOWN_BLOCK.id());

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public void error(Code code, Place place, String what, String remedy) {
        add(errors, Problem.error(code, place, what, remedy));
    }

    /** An error with one clear way to mend it. */
    public void error(Code code, Place place, String what, String remedy, Fix fix) {
        add(errors, Problem.error(code, place, what, remedy).with(fix));
    }

    public void warning(Code code, Place place, String what, String remedy) {
        add(warnings, Problem.warning(code, place, what, remedy));
    }

    /** One that was found elsewhere. */
    public void add(Problem problem) {
        switch (problem.severity()) {
            case ERROR -> add(errors, problem);
            case WARNING -> add(warnings, problem);
        }
    }

    /** Keeps to the limit, so that a hostile text costs no more than an honest one; who asks for a key twice tells of it once. */
    private static void add(List<Problem> list, Problem problem) {
        if (list.size() < LIMIT && !list.contains(problem)) {
            list.add(problem);
        }
    }

    /** A word in that place, which may hold others too, that is none of those known; the nearest of them, where one is near, is what to write instead. */
    public void unknown(Code code, Place place, String word, String what, Collection<String> known, String others) {
        if (!full()) {
            add(errors, Problem.unknown(code, place, word, what, known, others));
        }
    }

    /** A word that is none of those known here; the nearest of them, where one is near, is what to write instead. */
    public void unknown(Code code, Node.Scalar word, String what, Collection<String> known, String others) {
        if (full()) {
            return;
        }
        var plain = Lookalikes.plain(word.text());
        var nearest = plain.or(() -> Words.nearest(word.text(), known));
        var problem = plain.isPresent()
                ? Problem.error(Code.LOOKALIKE, word.place(), Words.quoted(word.text()) + " holds "
                        + Lookalikes.named(word.text()), "type it anew: " + plain.get())
                : Problem.error(code, word.place(), what, Words.didYouMean(nearest) + others);
        add(errors, nearest.flatMap(text -> word.replacedByText(text)).map(problem::with).orElse(problem));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Whether further errors are dropped; looking for remedies is then in vain. */
    public boolean full() {
        return errors.size() >= LIMIT;
    }

    /** In the order of the text. */
    public List<Problem> inOrder() {
        var inOrder = errors.stream().sorted(BY_PLACE).toList();
        var missing = Repeated.merged(inOrder.stream().filter(Problems::isMissing).toList());
        return Stream.of(inOrder.stream().filter(problem -> !isMissing(problem)), missing.stream(), warnings.stream())
                .flatMap(problems -> problems).sorted(BY_PLACE).toList();
    }

    /** A name that is nowhere declared, nor like one that is: most likely one declaration is missing, not each use wrong. */
    private static boolean isMissing(Problem problem) {
        return problem.fix().isEmpty() && DECLARED_ELSEWHERE.contains(problem.code());
    }

    /** The value with the warnings met on the way, or every problem. */
    public <T> Checked<T> check(T value) {
        return hasErrors() ? new Checked.Faulty<>(inOrder()) : new Checked.Sound<>(value, inOrder());
    }
}
