package dipper.cli;

import dipper.ledger.Ledgers;
import dipper.record.Inspection;
import dipper.record.LedgerBroken;
import dipper.report.InspectionText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dipper backup FILE}: a copy of the ledger, also while a run writes it; the copy is looked over before the command says that it is one. */
@Command(name = "backup", description = "Copies the ledger into a file, also during a run, and looks the copy over.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "FILE", description = "where to; it must not exist yet")
    private Path copy;

    @Override
    public Integer call() {
        var ledgers = data.ledgers();
        if (!Files.exists(ledgers.file())) {
            throw Refusal.of(ExitCode.USAGE, "there is no ledger " + ledgers.file() + " yet",
                    "the first run makes it; --data or DIPPER_DATA names another folder");
        }
        if (Files.exists(copy)) {
            throw Refusal.of(ExitCode.USAGE, copy + " exists already, and nothing is overwritten", "name another file");
        }
        if (!Files.isDirectory(copy.toAbsolutePath().getParent())) {
            throw Refusal.of(ExitCode.USAGE, "there is no folder " + copy.toAbsolutePath().getParent(),
                    "make it, or name another");
        }
        return copied(ledgers);
    }

    private int copied(Ledgers ledgers) {
        try {
            ledgers.copyTo(copy);
        } catch (LedgerBroken broken) {
            throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, "the ledger could not be copied: " + broken.getMessage(),
                    "look whether there is room and leave to write where " + copy + " is to be");
        }
        var found = new Ledgers(copy).inspect().orElse(Inspection.EMPTY);
        Terminal.print(spec.commandLine().getOut(), InspectionText.lines(copy.toString(), found));
        return found.damage().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS_IN_FILES;
    }
}
