package dipper.yaml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be a name in any file: it starts with a letter, as a quantity starts with a digit, and is no word of the language. */
public final class Naming {

    private static final int LONGEST = 60;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} _.+()/'-]*");
    private static final List<String> RESERVED = List.of("air", "here", "rinse", "never", "nothing");

    private Naming() {}

    /** Whether a word can be the name of such a thing ("a solution"); {@code taken} are the words that it cannot be where it stands. */
    public static boolean isName(Node.Scalar word, String what, List<String> taken, Problems problems) {
        var text = word.text();
        if (text.length() > LONGEST || !NAME.matcher(text).matches()) {
            problems.error(Code.BAD_NAME, word.place(), Words.quoted(text) + " is no name for " + what,
                    "start with a letter; go on with letters, digits, spaces or _ . + - ( ) / ', at most " + LONGEST
                            + " in all");
            return false;
        }
        var reserved = Stream.concat(RESERVED.stream(), taken.stream()).distinct().toList();
        if (reserved.contains(text)) {
            problems.error(Code.RESERVED_WORD, word.place(),
                    Words.quoted(text) + " is a word of the language and no name for " + what,
                    "choose another name; taken are: " + Words.list(reserved));
            return false;
        }
        return true;
    }
}
