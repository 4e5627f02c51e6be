package dipper.cli;

import dipper.door.Asked;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dipper note RUN "beaker 5 looked cloudy"}. */
@Command(name = "note",
        description = "Keeps what somebody has seen with the record of a run, under way or not.",
        mixinStandardHelpOptions = true)
final class NoteCommand implements Callable<Integer> {

    private static final int LONGEST = 2_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(index = "0", paramLabel = "RUN", description = "the run's name, as dipper log lists it")
    private String run;

    @Parameters(index = "1", paramLabel = "TEXT", description = "what was seen, in quotes")
    private String text;

    @Override
    public Integer call() {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refusal.of(ExitCode.USAGE,
                    "a note has 1 to 2000 characters, and this one has " + text.strip().length(),
                    "write e.g. dipper note " + run + " \"beaker 5 looked cloudy\"");
        }
        spec.commandLine().getOut().println(
                RunAtRest.note(data, run, new Asked(Asked.Kind.NOTE, Optional.empty(), List.of(text.strip()), "")));
        return ExitCode.DONE;
    }
}
