package dipper.yaml;

import dipper.units.Count;
import dipper.units.Dimension;
import java.util.List;
import java.util.Optional;

/** The key {@code home Z every}, which a rig and a recipe may have: after how many counted units Z is homed on the way, in air. */
public final class HomeZEvery {

    /** Z is homed at the start alone. */
    public static final Count NEVER = new Count(0);

    private static final String KEY = "home Z every";

    private HomeZEvery() {}

    /** Empty where it is not said; NEVER where it says {@code never}. */
    public static Optional<Count> read(Fields fields, Problems problems) {
        return fields.optionalWord(KEY).flatMap(word -> read(word, problems));
    }

    private static Optional<Count> read(Node.Scalar word, Problems problems) {
        if (word.text().equals("never")) {
            return Optional.of(NEVER);
        }
        if (!word.text().isEmpty() && Character.isLetter(word.text().charAt(0))) {
            problems.unknown(Code.UNKNOWN_WORD, word, Words.quoted(KEY) + " is a whole number, or never",
                    List.of("never"), "write e.g. 10, or never");
            return Optional.empty();
        }
        return Quantities.readPositive(word, new Wanted(Words.quoted(KEY), Dimension.COUNT), problems)
                .map(Count.class::cast);
    }
}
