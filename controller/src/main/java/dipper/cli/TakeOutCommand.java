package dipper.cli;

import dipper.door.Asked;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dipper take-out PELLET --reason TEXT}. */
@Command(name = "take-out",
        description = "Lets a pellet leave early: the run stops for a person after the counted unit under way, or the next. Of a run at rest it is out of the holder already.",
        mixinStandardHelpOptions = true)
final class TakeOutCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HangingPellet pellet;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(pellet.ask(Asked.Kind.TAKE_OUT));
        return ExitCode.DONE;
    }
}
