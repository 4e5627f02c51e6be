package dipper.cli;

import dipper.door.Answer;
import dipper.door.Asked;
import dipper.door.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The argument that names a run which a process of this machine works on, shared by the commands that ask something of it. */
final class RunUnderWay {

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "the run's name; not needed where one is under way")
    private Optional<String> run = Optional.empty();

    DataFolder data() {
        return data;
    }

    /** The run that was named. */
    Optional<String> named() {
        return run;
    }

    /** The run that was named, or the only one there is. */
    String name() {
        return only(data, run);
    }

    static String only(DataFolder data, Optional<String> named) {
        return named.orElseGet(() -> {
            var all = inDoors(data);
            if (all.size() == 1) {
                return all.getFirst();
            }
            throw all.isEmpty()
                    ? Refusal.of(ExitCode.USAGE, "no run is under way",
                            "dipper log lists what was; of a run at rest say its name")
                    : Refusal.of(ExitCode.USAGE, "several runs are under way: " + String.join(", ", all),
                            "say which of them");
        });
    }

    /** What the run says of what is asked, when it is willing. */
    String ask(Asked asked) {
        return ask(data, name(), asked);
    }

    static String ask(DataFolder data, String run, Asked asked) {
        var answer = Caller.call(data.door(run), asked).orElseThrow(() -> Refusal.of(ExitCode.USAGE,
                "no process works on run " + run,
                "dipper status shows where it stands; dipper resume goes on with it"));
        return switch (answer) {
            case Answer.Granted(var what) -> run + ": " + what;
            case Answer.Refused(var what, var remedy) -> throw Refusal.of(ExitCode.USAGE, what, remedy);
        };
    }

    /** The runs that processes work on, oldest first. */
    static List<String> inDoors(DataFolder data) {
        var folder = data.door("none").getParent();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Caller::isAnswered).map(Path::getFileName).map(Path::toString)
                    .map(name -> name.replaceFirst("\\.sock$", "")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder of doors " + folder, unreadable);
        }
    }
}
