package dipper.campaign;

import dipper.ShippedPlans;
import dipper.ledger.Ledgers;
import dipper.record.Inspection;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Short runs by real processes on one real coater, ended from outside again and again, gone on with, and in the end held against the tank's diary. */
final class RealRuns implements AutoCloseable {

    /** Stations of PEI, PAA and PEO. */
    private static final String LAYERS = "135";
    private static final double DWELL = 0.97;
    private static final String[] CHOICES = {"repeat", "done", "leave-out"};
    /** On a machine that is busy with something else a process may fail by itself; each goes on where the last one was. */
    private static final int MOST_PROCESSES = 60;

    private final Path folder;
    private final RealCoater coater;
    private final Ledgers ledgers;
    private final Random random;
    private final int latest;
    private Optional<String> judged = Optional.empty();
    private int before;

    /** {@code latest}: in ms, how long a process lives at most. */
    RealRuns(Path folder, long seed, int latest) throws IOException {
        this.latest = latest;
        this.folder = folder;
        this.random = new Random(seed);
        this.ledgers = new Ledgers(folder.resolve("ledger.db"));
        Files.writeString(folder.resolve("short.yaml"), recipe());
        Files.writeString(folder.resolve("batch.yaml"),
                ShippedPlans.text("demo-batch.yaml").replace("demo.yaml", "short.yaml"));
        this.coater = RealCoater.start(folder);
    }

    /** The demonstration's, with four dips of a second. */
    private static String recipe() {
        var demonstration = ShippedPlans.text("demo.yaml").replace("layer time: 2 s", "layer time: 1 s");
        return demonstration.substring(0, demonstration.indexOf("  - repeat:"))
                .replace("parameters:\n  bilayers: {is: 2, from: 1, to: 20}\n", "")
                + "  - {layer: PAA, for: layer time}\n  - {rinse: rinse A, for: rinse time}\n";
    }

    /** How a process is ended from outside, after a while. */
    interface End {

        void of(Process process) throws IOException;
    }

    /** One process after the other ends so, each at a random moment, and the last one by itself; returns what is wrong, run by run. */
    List<String> ended(List<End> ends) throws IOException {
        var wrong = new ArrayList<String>();
        var left = new ArrayDeque<>(ends);
        for (var processes = 0; processes < MOST_PROCESSES; processes++) {
            var process = next();
            if (!left.isEmpty() && stillRuns(process, 300 + random.nextInt(latest))) {
                left.remove().of(process);
            }
            RealProcess.exit(process);
            if (going().isEmpty() && !latest().equals(judged)) {
                wrong.addAll(judged());
                if (left.isEmpty()) {
                    return wrong;
                }
            }
        }
        wrong.add("%d processes did not come to the end: %s".formatted(MOST_PROCESSES,
                Files.readString(folder.resolve("errors.txt"))));
        return wrong;
    }

    /** The cable is pulled, and back when the process has ended of it. */
    void unplug(Process process) throws IOException {
        coater.says("unplug");
        RealProcess.exit(process);
        coater.says("plug");
    }

    /** From now on no file may get longer, nor anything be written into one; ends when the process has ended of it. */
    void fillDisk(Process process) throws IOException {
        RealProcess.exit(new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=0:0").start());
        RealProcess.exit(process);
    }

    /** What a run that may write no file beyond 2 MiB ends with before it begins, and what it says. */
    String begunWithoutRoom() throws IOException {
        var process = next(List.of("prlimit", "--fsize=2097152:2097152"));
        return RealProcess.exit(process) + " " + Files.readString(folder.resolve("errors.txt"));
    }

    /** How often pellets have gone into a liquid. */
    int entries() throws IOException {
        return coater.entries();
    }

    /** A new run, or one that goes on. */
    private Process next() throws IOException {
        return next(List.of());
    }

    private Process next(List<String> limits) throws IOException {
        var going = going();
        var process = going.isPresent()
                ? RealProcess.start(folder, limits, "resume", going.get(), "--yes", "--choose",
                        CHOICES[random.nextInt(CHOICES.length)], "--reason", "by chance", "--data", folder.toString())
                : RealProcess.start(folder, limits, "run", folder.resolve("batch.yaml").toString(), "--link",
                        coater.link(),
                        "--yes", "--data", folder.toString());
        Thread.ofPlatform().daemon().start(() -> process.inputReader().lines().forEach(_ -> {
        }));
        return process;
    }

    private static boolean stillRuns(Process process, long millis) {
        try {
            return !process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Optional<String> latest() {
        return Files.exists(ledgers.file()) ? ledgers.runs().stream().max(RealRuns::byNumber) : Optional.empty();
    }

    private static int byNumber(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : one.length() - other.length();
    }

    /** The latest run, unless it has come to its end. */
    private Optional<String> going() {
        return latest().filter(run -> !(ledgers.read(run).getLast().event() instanceof RunClosed closed
                && closed.ending() == Ending.COMPLETED));
    }

    /** What the record of the latest run says against the diary since it was begun. */
    private List<String> judged() throws IOException {
        var wrong = new ArrayList<String>();
        var run = latest().orElseThrow();
        judged = Optional.of(run);
        var received = RunState.of(ledgers.read(run)).counts().of("DEMO-1");
        var seen = coater.stays(before, LAYERS, DWELL);
        if (received.certain().layers() > seen || received.possible().layers() < seen) {
            wrong.add("run %s: %d to %d layers on record, %d in the tank".formatted(run, received.certain().layers(),
                    received.possible().layers(), seen));
        }
        before = coater.entries();
        ledgers.inspect().map(Inspection::damage).filter(damage -> !damage.isEmpty())
                .ifPresent(damage -> wrong.add("run " + run + ": " + damage));
        return wrong;
    }

    @Override
    public void close() throws IOException {
        coater.close();
    }
}
