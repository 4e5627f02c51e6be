package dipper.bench;

import dipper.time.SystemClock;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.stream.IntStream;

/** From the command line to its end, from the second start on: medians of 5. */
final class StartUp {

    private static final int RUNS = 5;

    private StartUp() {}

    static List<Figure> measure() {
        return List.of(new Figure("--version, whole process, median of 5", median("--version"), 0.35, "s"),
                new Figure("dry run of 30 bilayers, whole process, median of 5",
                        median("simulate", "latp-paa-peo-30.yaml"), 1.0, "s"));
    }

    private static double median(String... arguments) {
        seconds(arguments);
        return IntStream.range(0, RUNS).mapToDouble(_ -> seconds(arguments)).sorted().skip(RUNS / 2).findFirst()
                .orElseThrow();
    }

    private static double seconds(String... arguments) {
        var clock = new SystemClock();
        var before = clock.nanos();
        Processes.finish(Processes.dipper(Redirect.DISCARD, arguments));
        return (clock.nanos() - before) / 1e9;
    }
}
