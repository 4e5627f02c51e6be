package dipper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Immersions and withdrawals at speeds below and above the board's floor over TCP and the wall clock. Two pellets hang 2 mm apart, so the instants at which
 * the simulator's tank sees them pass the surface tell the true mean speed.
 */
final class SpeedInTrueTime {

    private static final int FIRST_PORT = 4018;
    private static final double APART = 1;
    private static final List<String> SPEEDS = List.of("0.05", "0.1", "1", "10");
    private static final String RECIPE = """
            dipper: 1
            recipe: speeds
            counts: nothing
            rest: here
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: flat}
            solutions:
              A: {name: water}
            defaults: {immersion: 10 mm/s, withdrawal: 10 mm/s, drain: 0.2 s, depth: 0.5 mm}
            steps:
            """;
    private static final String STEP = "  - {dip: A, for: 1 s, immersion: SPEED mm/s, withdrawal: SPEED mm/s}\n";
    private static final String BATCH = """
            dipper: 1
            batch: speeds
            recipe: speeds.yaml
            rig: apart.yaml
            beakers: {1: A}
            pellets: {1: long, 2: short}
            """;

    private SpeedInTrueTime() {}

    /** All at once, each a simulator and a run of its own: the slowest takes about two minutes. */
    static void measure(Results results) {
        var runs = IntStream.range(0, SPEEDS.size())
                .mapToObj(
                        index -> CompletableFuture.runAsync(() -> measure(index, results), Thread::startVirtualThread))
                .toList();
        runs.forEach(CompletableFuture::join);
    }

    private static void measure(int index, Results results) {
        try {
            measured(SPEEDS.get(index), "tcp:127.0.0.1:" + (FIRST_PORT + index),
                    Files.createTempDirectory("dipper-bench")).forEach(results::figure);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Figure> measured(String speed, String link, Path folder) throws IOException {
        var rig = Files.writeString(folder.resolve("apart.yaml"),
                Files.readString(Processes.HOME.resolve("recipes/library/bench.yaml"))
                        .replace("2: {hanging: 50 mm}", "2: {hanging: 49 mm}").replace("approach: 3 mm",
                                "approach: 0.5 mm"));
        Files.writeString(folder.resolve("speeds.yaml"), RECIPE + STEP.replace("SPEED", speed));
        var batch = Files.writeString(folder.resolve("batch.yaml"), BATCH);
        var diary = folder.resolve("diary.csv");
        Simulated.run(link, rig.toString(), batch, folder, diary);
        var lowest = row(diary, "1");
        var highest = row(diary, "2");
        var set = Double.parseDouble(speed);
        return List.of(figure("immersion", set, highest[2] - lowest[2]),
                figure("withdrawal", set, lowest[5] - highest[5]));
    }

    private static Figure figure(String way, double set, double seconds) {
        var found = APART / seconds;
        return new Figure("%s at %s mm/s, true time, true mean %.4f mm/s, off".formatted(way, set, found),
                Math.abs(found - set) / set * 100, 2, "%");
    }

    private static double[] row(Path diary, String slot) throws IOException {
        return Files.readAllLines(diary).stream().skip(1).map(row -> row.split(",")).filter(row -> row[0].equals(slot))
                .map(row -> List.of(row).stream().mapToDouble(Double::parseDouble).toArray()).findFirst().orElseThrow();
    }
}
