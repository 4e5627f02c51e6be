package dipper.cli;

import dipper.door.Asked;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name a pellet of a run under way, and why something is said of it; shared by the commands that do. */
final class HangingPellet {

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "PELLET", description = "the pellet's name")
    private String pellet;

    @Option(names = "--run", paramLabel = "RUN", description = "the run's name; not needed where one is under way")
    private Optional<String> run = Optional.empty();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, for the record")
    private String reason;

    /** What the run says of it, when it is willing. */
    String ask(Asked.Kind kind) {
        return RunAtRest.note(data, RunUnderWay.only(data, run),
                new Asked(kind, Optional.empty(), List.of(pellet), reason));
    }
}
