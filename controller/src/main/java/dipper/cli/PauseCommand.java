package dipper.cli;

import dipper.door.Asked;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper pause [RUN]}. */
@Command(name = "pause",
        description = "Brings the pellets of a run to their rest and waits there; dipper resume goes on.",
        mixinStandardHelpOptions = true)
final class PauseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunUnderWay run;

    @Option(names = "--now", description = "holds wherever the pellets are, at once, instead of at their rest")
    private boolean now;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(run.ask(Asked.of(now ? Asked.Kind.PAUSE_AT_ONCE : Asked.Kind.PAUSE)));
        return ExitCode.DONE;
    }
}
