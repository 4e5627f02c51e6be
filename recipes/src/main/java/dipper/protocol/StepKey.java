package dipper.protocol;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The name of a treatment that stays the same when a parameter changes: the path of ordinals through the recipe's steps, counted from 1; a loop
 * adds the number of the round and the ordinal within it. {@code 5/7/1} is the first step of the seventh round of the fifth step. A stop of the
 * batch's behind it is {@code 5/7/1+}. In a batch of several passes the pass stands in front: {@code p2/5/7/1}; {@code p2/0} is its loading.
 */
public record StepKey(String path) {

    private static final Pattern FIRST_ORDINAL = Pattern.compile("^(?:p[0-9]+/)?[0-9]+");
    private static final Pattern LATER_ROUND =
            Pattern.compile("^(?:p[0-9]+/)?[0-9]+(?:/1/[0-9]+)*/(?!1/)[0-9]+/[0-9]+");

    /** The key of a stop that the batch makes behind this treatment. */
    StepKey behind() {
        return new StepKey(path + "+");
    }

    /** Whether no loop has come past it before, nor past another step of its round. */
    boolean isOfFirstRounds() {
        return !LATER_ROUND.matcher(path).find();
    }

    /** Everything up to the first loop: the outermost step, in its pass. */
    String outermost() {
        return FIRST_ORDINAL.matcher(path).results().findFirst().map(MatchResult::group).orElse(path);
    }

    @Override
    public String toString() {
        return path;
    }
}
