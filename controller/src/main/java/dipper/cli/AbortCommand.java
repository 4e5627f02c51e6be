package dipper.cli;

import dipper.door.Asked;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dipper abort [RUN]}. */
@Command(name = "abort", description = "Stops a run at once, wherever its pellets are, and ends it.",
        mixinStandardHelpOptions = true)
final class AbortCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunUnderWay run;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(run.ask(Asked.of(Asked.Kind.ABORT)));
        return ExitCode.DONE;
    }
}
