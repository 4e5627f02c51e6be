package dipper.run;

import dipper.sim.Diary;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * What a person would count who watched the tank: immersions written as words, one a bath, in which a unit is a pattern written by hand. Knows
 * nothing of recipes, plans or ledgers.
 */
final class TankPattern {

    private TankPattern() {}

    /** "PEI water PAA …": the baths in order, those in which the pellet stood at least that long. */
    static String baths(List<Diary.Immersed> immersions, IntFunction<String> solutionAt, double atLeastSeconds) {
        return String.join(" ",
                immersions.stream().filter(bath -> bath.dwell() / 1e9 >= atLeastSeconds)
                        .map(bath -> solutionAt.apply(bath.station()).replace(" ", "-"))
                        .toList());
    }

    /** How often the pattern comes, not overlapping. */
    static int count(String baths, String pattern) {
        return (int) Pattern.compile(pattern).matcher(baths).results().count();
    }
}
