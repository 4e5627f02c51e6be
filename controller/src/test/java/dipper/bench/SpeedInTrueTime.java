package dipper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Immersions and withdrawals at speeds below and above the board's floor over TCP and the wall clock. Two pellets hang 2 mm apart, so the instants at which
 * the simulator's tank sees them pass the surface tell the true mean speed.
 */
final class SpeedInTrueTime {

    private static final String LINK = "tcp:127.0.0.1:4018";
    private static final double APART = 2;
    private static final List<String> SPEEDS = List.of("0.05", "0.1", "1", "10");
    private static final String RECIPE = """
            dipper: 1
            recipe: speeds
            counts: nothing
            rest: here
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: flat}
            solutions:
              A: {name: water}
            defaults: {immersion: 10 mm/s, withdrawal: 10 mm/s, drain: 0.2 s, depth: 1 mm}
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

    static List<Figure> measure() {
        try {
            return measured(Files.createTempDirectory("dipper-bench"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Figure> measured(Path folder) throws IOException {
        var rig = Files.writeString(folder.resolve("apart.yaml"),
                Files.readString(Processes.HOME.resolve("recipes/library/bench.yaml"))
                        .replace("2: {hanging: 50 mm}", "2: {hanging: 48 mm}").replace("approach: 3 mm",
                                "approach: 1 mm"));
        Files.writeString(folder.resolve("speeds.yaml"), RECIPE
                + String.join("", SPEEDS.stream().map(speed -> STEP.replace("SPEED", speed)).toList()));
        var batch = Files.writeString(folder.resolve("batch.yaml"), BATCH);
        var diary = folder.resolve("diary.csv");
        Simulated.run(LINK, rig.toString(), batch, folder, diary);
        var lowest = rows(diary, "1");
        var highest = rows(diary, "2");
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < SPEEDS.size(); i++) {
            var set = Double.parseDouble(SPEEDS.get(i));
            figures.add(figure("immersion", set, highest.get(i)[2] - lowest.get(i)[2]));
            figures.add(figure("withdrawal", set, lowest.get(i)[5] - highest.get(i)[5]));
        }
        return figures;
    }

    private static Figure figure(String way, double set, double seconds) {
        var found = APART / seconds;
        return new Figure("%s at %s mm/s, true mean %.4f mm/s, off".formatted(way, set, found),
                Math.abs(found - set) / set * 100, 2, "%");
    }

    private static List<double[]> rows(Path diary, String slot) throws IOException {
        return Files.readAllLines(diary).stream().skip(1).map(row -> row.split(",")).filter(row -> row[0].equals(slot))
                .map(row -> List.of(row).stream().mapToDouble(Double::parseDouble).toArray()).toList();
    }
}
