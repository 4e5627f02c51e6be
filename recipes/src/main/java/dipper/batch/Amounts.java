package dipper.batch;

import dipper.yaml.Code;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts: a number of something that is counted. Whether the recipe counts it is {@link BatchCheck}'s to say. */
final class Amounts {

    private static final Pattern AMOUNT =
            Pattern.compile("(?<whole>[0-9]{1,7})(?<half>\\.5)?( ?\\+ ?(?<part>[0-9]{1,3}) of (?<of>[0-9]{1,3}))? ?"
                    + "(?<word>\\p{L}.*)");
    private static final int MOST = 1_000_000;

    private Amounts() {}

    /** The amount that a word says; {@code example} is what to write in its place. */
    static Optional<Amount> read(Node.Scalar word, String example, Problems problems) {
        var matcher = AMOUNT.matcher(word.text());
        if (!matcher.matches() || (matcher.group("half") != null && matcher.group("part") != null)) {
            problems.error(Code.NO_AMOUNT, word.place(),
                    Words.quoted(word.text()) + " does not say how many of what",
                    "write a number and what is counted, as in " + example);
            return Optional.empty();
        }
        var amount = amount(matcher, word);
        if ((amount.whole() == 0 && amount.part() == 0) || amount.whole() > MOST || amount.part() >= amount.of()) {
            problems.error(Code.NO_AMOUNT, word.place(), amount + " is never reached",
                    amount.part() >= amount.of()
                            ? "the part must be smaller than the whole, as in 10 + 2 of 4"
                            : "write a number from 1 to " + MOST);
            return Optional.empty();
        }
        return Optional.of(amount);
    }

    private static Amount amount(Matcher matcher, Node.Scalar word) {
        var whole = Integer.parseInt(matcher.group("whole"));
        var name = matcher.group("word").strip();
        if (matcher.group("half") != null) {
            return new Amount(whole, 1, 2, name, word.place());
        }
        return matcher.group("part") == null
                ? new Amount(whole, 0, 1, name, word.place())
                : new Amount(whole, Integer.parseInt(matcher.group("part")), Integer.parseInt(matcher.group("of")),
                        name, word.place());
    }
}
