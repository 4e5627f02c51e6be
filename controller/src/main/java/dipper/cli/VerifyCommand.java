package dipper.cli;

import dipper.json.Json;
import dipper.ledger.Ledgers;
import dipper.record.Inspection;
import dipper.report.InspectionText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dipper verify [FILE]}: whether the ledger, or a copy of it, is as it was written. */
@Command(name = "verify",
        description = "Says whether the ledger is as it was written: the file, and the chain of hashes of every run.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "FILE", arity = "0..1",
            description = "a copy of the ledger; the ledger itself where none is named")
    private Optional<Path> copy = Optional.empty();

    @Option(names = "--json", description = "prints an object")
    private boolean json;

    @Override
    public Integer call() {
        var ledgers = copy.map(Ledgers::new).orElseGet(data::ledgers);
        if (!Files.exists(ledgers.file())) {
            throw Refusal.of(ExitCode.USAGE, "there is no ledger " + ledgers.file(),
                    "the first run makes it; --data or DIPPER_DATA names another folder");
        }
        var found = ledgers.inspect().orElse(Inspection.EMPTY);
        if (json) {
            spec.commandLine().getOut().println(Json.page(InspectionText.object(ledgers.file().toString(), found)));
        } else {
            Terminal.print(spec.commandLine().getOut(), InspectionText.lines(ledgers.file().toString(), found));
        }
        return found.damage().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS_IN_FILES;
    }
}
