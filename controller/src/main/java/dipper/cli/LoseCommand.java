package dipper.cli;

import dipper.door.Asked;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dipper lose PELLET --reason TEXT}. */
@Command(name = "lose",
        description = "Notes that a pellet no longer hangs in its slot; it is counted no further.",
        mixinStandardHelpOptions = true)
final class LoseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HangingPellet pellet;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(pellet.ask(Asked.Kind.LOSE));
        return ExitCode.DONE;
    }
}
