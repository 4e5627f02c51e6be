package dipper.plan;

import dipper.yaml.Code;
import dipper.yaml.Place;
import dipper.yaml.Problem;
import dipper.yaml.Repeated;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** One value can be wrong for every step, and too deep for several beakers: in the same place with the same remedy, it is said of the first. */
final class ToldOnce {

    private ToldOnce() {}

    private record TooDeep(Place place, String remedy) {
    }

    static List<Problem> of(List<Problem> problems) {
        return Repeated.merged(problems).stream().filter(isFirstOfItsDepth()).toList();
    }

    private static Predicate<Problem> isFirstOfItsDepth() {
        var told = new HashSet<TooDeep>();
        return problem -> !problem.code().equals(Code.TOO_DEEP.id())
                || told.add(new TooDeep(problem.place(), problem.remedy()));
    }
}
