package dipper.cli;

import dipper.record.LedgerBroken;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code dipper COMMAND …}. */
@Command(name = "dipper", mixinStandardHelpOptions = true, versionProvider = Version.class, usageHelpAutoWidth = true,
        description = "Runs a dip-coating robot for layer-by-layer assembly: checks recipes, rehearses them, runs them, and keeps the record.",
        subcommands = {NewCommand.class, CheckCommand.class, ExplainCommand.class, PlanCommand.class,
            SimulateCommand.class, RunCommand.class, ResumeCommand.class, LogCommand.class,
            VerifyCommand.class, BackupCommand.class, PortsCommand.class,
            SimulatorCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:problems in the files", "2:usage", "3:a person is needed", "4:stopped or faulted",
            "5:a bug of Dipper's"})
public final class Main {

    private Main() {}

    /** The process: whatever is printed is UTF-8, since µ and ° are units here. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** One command, as a test calls it too; returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain).execute(arguments);
    }

    /** What people can mend is told in two lines; what is our bug shows where it happened. */
    private static int explain(Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        return switch (exception) {
            case Refusal refusal -> refused(refusal, err);
            case LedgerBroken broken -> broken(broken, err);
            default -> bug(exception, err);
        };
    }

    private static int refused(Refusal refusal, PrintWriter err) {
        err.println(refusal.getMessage());
        return refusal.exitCode();
    }

    private static int broken(LedgerBroken broken, PrintWriter err) {
        err.println("error: the ledger cannot be used: " + broken.getMessage());
        err.println("  free some disk space, or give another folder with --data or DIPPER_DATA");
        return ExitCode.STOPPED_OR_FAULTED;
    }

    private static int bug(Exception exception, PrintWriter err) {
        err.println("This is a bug of Dipper's, not of your files. Nothing more was done. Please report what follows:");
        exception.printStackTrace(err);
        return ExitCode.OUR_BUG;
    }
}
