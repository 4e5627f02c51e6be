package dipper.cli;

import dipper.door.Asked;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dipper lose PELLET --reason TEXT}. */
@Command(name = "lose",
        description = "Notes that a pellet no longer hangs in its slot; it is counted no further.",
        mixinStandardHelpOptions = true)
final class LoseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "PELLET", description = "the pellet's name")
    private String pellet;

    @Option(names = "--run", paramLabel = "RUN", description = "the run's name; not needed where one is under way")
    private Optional<String> run = Optional.empty();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, for the record")
    private String reason;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(RunUnderWay.ask(data, RunUnderWay.only(data, run),
                new Asked(Asked.Kind.LOSE, Optional.empty(), List.of(pellet), reason)));
        return ExitCode.DONE;
    }
}
