package dipper.protocol;

import dipper.recipe.Solution;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a solution is water and nothing else, as far as the recipe says: it is called so, and has neither a concentration nor a pH. */
final class PlainWater {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:(?:de-?ionized|de-?ionised|di|distilled|double-distilled|pure|ultrapure|plain|milli-?q|mq|tap) )*"
                            + "(?:water|h2o|milli-?q)(?: [a-z0-9])?");

    private PlainWater() {}

    static boolean is(Solution solution) {
        return solution != null && solution.concentration().isEmpty() && solution.pH().isEmpty()
                && NAME.matcher(solution.name().toLowerCase(Locale.ROOT).strip()).matches();
    }
}
