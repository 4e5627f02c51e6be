package dipper.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One mistake can show in many lines: the same words are said once, at the first line, with how many lines more they hold for. */
public final class Repeated {

    private Repeated() {}

    /** Each of the same words once, in the order in which they first come. */
    public static List<Problem> merged(List<Problem> problems) {
        var byWords = new LinkedHashMap<String, List<Problem>>();
        problems.stream().distinct()
                .forEach(problem -> byWords.computeIfAbsent(problem.what(), _ -> new ArrayList<>()).add(problem));
        return byWords.values().stream().map(Repeated::first).toList();
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
