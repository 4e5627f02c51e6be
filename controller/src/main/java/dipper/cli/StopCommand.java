package dipper.cli;

import dipper.door.Asked;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper stop [RUN]}. */
@Command(name = "stop", description = "Ends a run at its rest, once the unit under way is complete.",
        mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunUnderWay run;

    @Option(names = "--at-rest", description = "does not complete the unit first, as Ctrl-C does")
    private boolean atRest;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(run.ask(Asked.of(atRest ? Asked.Kind.STOP : Asked.Kind.STOP_AFTER_UNIT)));
        return ExitCode.DONE;
    }
}
