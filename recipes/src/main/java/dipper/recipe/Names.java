package dipper.recipe;

import dipper.yaml.Code;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be a name: it starts with a letter, as a quantity starts with a digit, and is no word of the language. */
final class Names {

    static final int LONGEST = 60;

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} _.+()/'-]*");
    private static final List<String> RESERVED = List.of("air", "here", "rinse", "never", "nothing");
    private static final List<String> STEP_KEYS =
            List.of("steps", "for", "immersion", "withdrawal", "drain", "depth", "rest", "counts");

    private Names() {}

    /** Of a solution, a block or a counted unit. */
    static boolean isName(Node.Scalar word, String what, Problems problems) {
        return isName(word, what, RESERVED, problems);
    }

    /** Of a parameter, which stands where a verb's value can. */
    static boolean isParameter(Node.Scalar word, Problems problems) {
        return isName(word, "a parameter", joined(RESERVED, Verb.WORDS), problems);
    }

    /** Of a block's given parameter, which is a key beside the keys of a step. */
    static boolean isGiven(Node.Scalar word, Problems problems) {
        return isName(word, "a given parameter", joined(joined(RESERVED, Verb.WORDS), STEP_KEYS), problems);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static boolean isName(Node.Scalar word, String what, List<String> reserved, Problems problems) {
        var text = word.text();
        if (text.length() > LONGEST || !NAME.matcher(text).matches()) {
            problems.error(Code.BAD_NAME, word.place(), Words.quoted(text) + " is no name for " + what,
                    "start with a letter; go on with letters, digits, spaces or _ . + - ( ) / ', at most " + LONGEST
                            + " in all");
            return false;
        }
        if (reserved.contains(text)) {
            problems.error(Code.RESERVED_WORD, word.place(),
                    Words.quoted(text) + " is a word of the language and no name for " + what,
                    "choose another name; taken are: " + Words.list(reserved));
            return false;
        }
        return true;
    }
}
