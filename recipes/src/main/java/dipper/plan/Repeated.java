package dipper.plan;

import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * One value can be wrong for every step: the same words are said once, at the first line, with how many lines more they hold for; and what is too deep
 * for several beakers, in the same place with the same remedy, is said of the first.
 */
final class Repeated {

    private Repeated() {}

    static List<Problem> merged(List<Problem> problems) {
        var byWords = new LinkedHashMap<String, List<Problem>>();
        problems.stream().distinct()
                .forEach(problem -> byWords.computeIfAbsent(problem.what(), _ -> new ArrayList<>()).add(problem));
        return byWords.values().stream().map(Repeated::first).filter(isFirstOfItsDepth())
                .toList();
    }

    private static Predicate<Problem> isFirstOfItsDepth() {
        var told = new HashSet<TooDeep>();
        return problem -> !problem.code().equals(Code.TOO_DEEP.id())
                || told.add(new TooDeep(problem.place(), problem.remedy()));
    }

    private record TooDeep(Place place, String remedy) {
    }

    private static Problem first(List<Problem> same) {
        var first = same.getFirst();
        var more = same.size() - 1;
        return more == 0
                ? first
                : first.withRemedy("%s; the same holds for %d more %s".formatted(first.remedy(), more,
                        more == 1 ? "line" : "lines"));
    }
}
