package dipper.cli;

import dipper.cli.NewRun.Asked;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dipper run BATCH --link …}: the main job. Nothing moves before the files are sound, the board is the rig's, and a person has confirmed the deck. */
@Command(name = "run", description = "Runs a batch on a coater. Ctrl-C once: to rest, then end; twice: stop at once.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private NewRun run;

    @Mixin
    private FinishAt finish;

    @Override
    public Integer call() throws IOException {
        var prepared = run.prepared();
        var start = finish.start(prepared.plan(), run.clock().wall());
        return run.begun(prepared, new Asked(finish.told(start, prepared.plan(), run.clock().wall()),
                "Does the deck stand like this, every beaker filled, every pellet hung?", "nobody confirmed the deck"),
                start);
    }
}
