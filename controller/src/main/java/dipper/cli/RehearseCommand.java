package dipper.cli;

import dipper.cli.NewRun.Asked;
import dipper.report.RehearsalText;
import dipper.run.Start;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dipper rehearse BATCH --link …}: the whole motion of a batch on the real machine, each loop once, with empty beakers or water. */
@Command(name = "rehearse",
        description = "Goes through the whole motion of a batch on the coater, each loop once, waits of 2 s at most; never counted.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private NewRun run;

    @Override
    public Integer call() throws IOException {
        var prepared = run.prepared();
        var rehearsed = Terminal.sound(prepared.rehearsed(), new Sources());
        return run.begun(rehearsed, new Asked(RehearsalText.lines(rehearsed.plan(), prepared.plan()),
                "Empty beakers or water, and no pellets that matter?",
                "nobody said that the beakers are empty or hold water"), new Start.AtOnce());
    }
}
