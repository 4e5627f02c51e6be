package dipper.yaml;

import java.util.Collection;
import java.util.Optional;

/**
 * One thing wrong or odd in a file: its code (D and three digits, stable), place, what is wrong with the value and the limit, and what would be
 * right; where there is one clear way to mend it, that too.
 */
public record Problem(String code, Severity severity, Place place, String what, String remedy, Optional<Fix> fix) {

    public enum Severity {
        ERROR, WARNING
    }

    public static Problem error(Code code, Place place, String what, String remedy) {
        return new Problem(code.id(), Severity.ERROR, place, what, remedy, Optional.empty());
    }

    public static Problem warning(Code code, Place place, String what, String remedy) {
        return new Problem(code.id(), Severity.WARNING, place, what, remedy, Optional.empty());
    }

    /** A word in that place that is none of those known; the nearest of them, where one is near, is what to write instead. */
    public static Problem unknown(Code code, Place place, String word, String what, Collection<String> known,
            String others) {
        var nearest = Words.nearest(word, known);
        var problem = error(code, place, what, Words.didYouMean(nearest) + others);
        return nearest.map(near -> problem.with(new Fix.Word(place, word, near))).orElse(problem);
    }

    /** A word that stands for another one, which is what to write instead. */
    static Problem unknown(Code code, Node.Scalar word, String what, String meant, String others) {
        var problem = error(code, word.place(), what, Words.didYouMean(Optional.of(meant)) + others);
        return word.replacedBy(meant).map(problem::with).orElse(problem);
    }

    /** The same, to be mended by writing that. */
    public Problem with(Fix mending) {
        return new Problem(code, severity, place, what, remedy, Optional.of(mending));
    }

    /** The same in another place. */
    public Problem at(Place other) {
        return new Problem(code, severity, other, what, remedy, fix);
    }

    /** The same with another remedy. */
    public Problem withRemedy(String other) {
        return new Problem(code, severity, place, what, other, fix);
    }
}
