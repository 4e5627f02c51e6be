package dipper.recipe;

import dipper.yaml.Naming;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import java.util.List;
import java.util.stream.Stream;

/** What may be a name in a recipe: what may be one anywhere, and is no word of a step where it would stand beside those. */
final class Names {

    private static final List<String> STEP_KEYS =
            List.of("steps", "for", "at most", "move", "immersion", "withdrawal", "drain", "depth", "wetted", "stir",
                    "rest", "in doubt", "counts", "holder", "allow", "record");

    private Names() {}

    static boolean isStepKey(String word) {
        return STEP_KEYS.contains(word);
    }

    /** Of a solution, a block, a counted unit, a service or a value to be recorded. */
    static boolean isName(Node.Scalar word, String what, Problems problems) {
        return Naming.isName(word, what, List.of(), problems);
    }

    /** Of a parameter, which stands where a verb's value can. */
    static boolean isParameter(Node.Scalar word, Problems problems) {
        return Naming.isName(word, "a parameter", Verb.WORDS, problems);
    }

    /** Of a block's given parameter, which is a key beside the keys of a step. */
    static boolean isGiven(Node.Scalar word, Problems problems) {
        return Naming.isName(word, "a given parameter",
                Stream.concat(Verb.WORDS.stream(), STEP_KEYS.stream()).toList(), problems);
    }
}
