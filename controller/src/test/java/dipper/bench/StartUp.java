package dipper.bench;

import java.util.List;

/** What every command costs before it does anything: a whole process, from the second start on. */
final class StartUp {

    private static final int RUNS = 5;

    private StartUp() {}

    static List<Figure> measure() {
        return List.of(new Figure("--version, whole process, median of " + RUNS,
                Processes.median(RUNS, "--version"), 0.35, "s"));
    }
}
