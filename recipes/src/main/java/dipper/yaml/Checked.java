package dipper.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of reading or planning something: a sound value with its warnings, or every problem found at once. */
public sealed interface Checked<T> {

    record Sound<T>(T value, List<Problem> warnings) implements Checked<T> {

        public Sound {
            warnings = List.copyOf(warnings);
        }
    }

    record Faulty<T>(List<Problem> problems) implements Checked<T> {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Errors or warnings, in the order found. */
    default List<Problem> problems() {
        return switch (this) {
            case Sound<T>(var _, var warnings) -> warnings;
            case Faulty<T>(var problems) -> problems;
        };
    }

    /** Goes on with a sound value, keeping the warnings met so far. */
    default <U> Checked<U> then(Function<T, Checked<U>> next) {
        return switch (this) {
            case Faulty<T>(var problems) -> new Faulty<>(problems);
            case Sound<T>(var value, var warnings) -> switch (next.apply(value)) {
                case Sound<U>(var result, var more) -> new Sound<>(result, joined(warnings, more));
                case Faulty<U>(var problems) -> new Faulty<>(joined(warnings, problems));
            };
        };
    }

    /** Sound if none of the problems is an error. */
    static <T> Checked<T> of(T value, List<Problem> problems) {
        var faulty = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return faulty ? new Faulty<>(problems) : new Sound<>(value, problems);
    }

    /** As people read: file by file, each from top to bottom. */
    private static List<Problem> joined(List<Problem> first, List<Problem> second) {
        var bySource = Stream.concat(first.stream(), second.stream())
                .collect(Collectors.groupingBy(problem -> problem.place().source(), LinkedHashMap::new,
                        Collectors.toList()));
        return bySource.values().stream().flatMap(ofSource -> ofSource.stream().sorted(Problems.BY_PLACE)).toList();
    }
}
