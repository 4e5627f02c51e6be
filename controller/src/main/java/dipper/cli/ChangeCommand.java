package dipper.cli;

import dipper.door.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper change [RUN] --until 20 bilayers --reason TEXT}. */
@Command(name = "change",
        description = "Changes what lies before a run: how many units, or a parameter, from the end of the treatment under way on.",
        mixinStandardHelpOptions = true)
final class ChangeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunUnderWay run;

    @Option(names = "--until", arity = "1..4", paramLabel = "AMOUNT",
            description = "how much the pellets are to receive in all, as in --until 20 bilayers")
    private List<String> until = new ArrayList<>();

    @Option(names = "--set", paramLabel = "NAME=QUANTITY",
            description = "a parameter's value from now on; may be given several times")
    private List<String> set = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why, for the record")
    private String reason;

    @Override
    public Integer call() {
        spec.commandLine().getOut()
                .println(RunAtRest.note(run.data(), run.name(),
                        new Asked(Asked.Kind.CHANGE, Optional.empty(), settings(), reason)));
        return ExitCode.DONE;
    }

    private List<String> settings() {
        var settings = new ArrayList<>(set);
        if (!until.isEmpty()) {
            settings.add("until=" + String.join(" ", until));
        }
        if (settings.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, "nothing is to be changed",
                    "say --until 20 bilayers, or --set name=quantity");
        }
        return settings;
    }
}
