package dipper.bench;

import dipper.forecast.Handshake;
import dipper.json.Json;
import dipper.units.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 200 dwells of 1 s on the bench rig, {@code run} against {@code simulator}, each a process; the simulator's diary is the board's true position. */
final class DwellOnTime {

    private static final String LINK = "tcp:127.0.0.1:4017";
    private static final String RECIPE = """
            dipper: 1
            recipe: 200 dwells of 1 s
            counts: nothing
            rest: rinse
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
            solutions:
              A: {name: water}
              B: {name: water}
            defaults: {immersion: 30 mm/s, withdrawal: 30 mm/s, drain: 0.2 s, depth: 3 mm}
            steps:
              - repeat: 50
                steps:
                  - {rinse: A, for: 1 s}
                  - {rinse: A, for: 1 s}
                  - {rinse: B, for: 1 s}
                  - {rinse: B, for: 1 s}
            """;
    private static final String BATCH = """
            dipper: 1
            batch: dwells
            recipe: dwells.yaml
            rig: bench.yaml
            beakers: {1: A, 2: B}
            pellets: {1: P}
            """;

    private DwellOnTime() {}

    static List<Figure> measure() {
        try {
            return measured(Files.createTempDirectory("dipper-bench"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Figure> measured(Path folder) throws IOException {
        Files.writeString(folder.resolve("dwells.yaml"), RECIPE);
        var batch = Files.writeString(folder.resolve("batch.yaml"), BATCH);
        var diary = folder.resolve("diary.csv");
        var log = folder.resolve("log.json");
        Simulated.run(LINK, "bench.yaml", batch, folder, diary);
        var run = runs(folder, log);
        var events = events(folder, log, run);
        return List.of(
                new Figure("dwell by the board's true position, off 1 s, p99 of 200", p99(diary) * 1e3, 25, "ms"),
                new Figure("from first step to last, off the estimate", offEstimate(events, batch) * 100, 0.5, "%"));
    }

    private static double p99(Path diary) throws IOException {
        var off =
                Files.readAllLines(diary).stream().skip(1).map(row -> row.split(",")).filter(row -> row[0].equals("1"))
                        .mapToDouble(row -> Math.abs(Double.parseDouble(row[6]) - 1)).sorted().toArray();
        if (off.length != 200) {
            throw new IllegalStateException("the tank saw " + off.length + " dwells");
        }
        return off[(int) Math.ceil(off.length * 0.99) - 1];
    }

    private static String runs(Path folder, Path log) throws IOException {
        Processes.finish(Processes.dipper(Redirect.to(log.toFile()), "log", "--json", "--data", folder.toString()));
        return (String) objects(Json.read(Files.readString(log)), "runs").getFirst().get("run");
    }

    private static List<Map<String, Object>> events(Path folder, Path log, String run) throws IOException {
        Processes
                .finish(Processes.dipper(Redirect.to(log.toFile()), "log", run, "--json", "--data", folder.toString()));
        return objects(Json.read(Files.readString(log)), "events");
    }

    /** The estimate with the handshake that the run itself measured after homing: the median of its five moves to where the axes stood. */
    private static double offEstimate(List<Map<String, Object>> events, Path batch) {
        var handshake = handshake(events);
        var first = nanos(events.stream()
                .filter(event -> event.get("event").equals("step started") && !key(event).startsWith("start:"))
                .findFirst().orElseThrow());
        var last = nanos(events.stream().filter(event -> event.get("event").equals("step done")).toList().getLast());
        var estimate = dipper.cli.EstimateOfFile.seconds(batch.toString(), handshake);
        var actual = (last - first) / 1e9;
        System.out.printf("dwell  estimate %.3f s with a handshake of %.2f ms; actual %.3f s%n", estimate,
                handshake.whole().seconds() * 1e3, actual);
        return Math.abs(actual - estimate) / estimate;
    }

    private static Handshake handshake(List<Map<String, Object>> events) {
        var wholes = new ArrayList<Long>();
        var toRest = new ArrayList<Long>();
        for (var i = 0; i < 5; i++) {
            var key = "start:handshake " + (i + 1);
            var ofStep = events.stream().filter(event -> key(event).equals(key)).toList();
            wholes.add(nanos(ofStep.getLast()) - nanos(ofStep.getFirst()));
            toRest.add(((Number) ofStep.getLast().get("took_ns")).longValue());
        }
        return new Handshake(median(wholes), median(toRest));
    }

    private static Time median(List<Long> nanos) {
        return new Time(nanos.stream().sorted().toList().get(nanos.size() / 2));
    }

    private static String key(Map<String, Object> event) {
        return (String) event.get("key");
    }

    private static long nanos(Map<String, Object> event) {
        return ((Number) event.get("ns")).longValue();
    }

    @SuppressWarnings("unchecked") // JSON objects are maps by text
    private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        return (List<Map<String, Object>>) object.get(name);
    }
}
