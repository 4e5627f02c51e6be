package dipper.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A whole run in true time: {@code run} against {@code simulator} over TCP, each a process; the simulator's diary is the board's true position. */
final class Simulated {

    private Simulated() {}

    /** Runs a batch on a rig; the ledger goes to that folder, the tank's diary to that file. */
    static void run(String link, String rig, Path batch, Path folder, Path diary) throws IOException {
        var simulator = Processes.dipper(Redirect.PIPE, "simulator", "--listen", link, "--rig", rig, "--diary",
                diary.toString());
        try {
            simulator.inputReader().readLine();
            Thread.ofPlatform().daemon().start(() -> simulator.inputReader().lines().forEach(_ -> {
            }));
            Processes.finish(Processes.dipper(Redirect.DISCARD, "run", batch.toString(), "--link", link, "--yes",
                    "--data", folder.toString()));
        } finally {
            stop(simulator);
        }
    }

    private static void stop(Process simulator) {
        simulator.destroy();
        try {
            simulator.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
