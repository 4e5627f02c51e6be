package dipper.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dipper simulator --listen tcp:…}: a virtual coater in true time, for whoever connects. */
@Command(name = "simulator",
        description = "A virtual coater in true time on a TCP port, until Ctrl-C; prints what is dipped where.",
        mixinStandardHelpOptions = true)
final class SimulatorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println("not served yet");
        return ExitCode.DONE;
    }
}
