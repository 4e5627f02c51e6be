package dipper.cli;

import dipper.record.LedgerBroken;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code dipper COMMAND …}. */
@Command(name = "dipper", mixinStandardHelpOptions = true, addMethodSubcommands = false,
        versionProvider = Version.class, usageHelpAutoWidth = true,
        description = "Runs a dip-coating robot for layer-by-layer assembly: checks recipes, rehearses them, runs them, and keeps the record.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:problems in the files", "2:usage", "3:a person is needed", "4:stopped or faulted",
            "5:a bug of Dipper's"})
public final class Main {

    /** In the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    /** Other names of some. */
    private static final Map<String, String> ALSO_CALLED = Map.of("dry-run", "simulate");

    private Main() {}

    private static Map<String, Class<?>> commands() {
        var commands = new LinkedHashMap<String, Class<?>>();
        commands.put("new", NewCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("explain", ExplainCommand.class);
        commands.put("plan", PlanCommand.class);
        commands.put("simulate", SimulateCommand.class);
        commands.put("rehearse", RehearseCommand.class);
        commands.put("run", RunCommand.class);
        commands.put("resume", ResumeCommand.class);
        commands.put("status", StatusCommand.class);
        commands.put("pause", PauseCommand.class);
        commands.put("stop", StopCommand.class);
        commands.put("abort", AbortCommand.class);
        commands.put("change", ChangeCommand.class);
        commands.put("take-out", TakeOutCommand.class);
        commands.put("lose", LoseCommand.class);
        commands.put("note", NoteCommand.class);
        commands.put("log", LogCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("backup", BackupCommand.class);
        commands.put("rig", RigCommand.class);
        commands.put("home", HomeCommand.class);
        commands.put("jog", JogCommand.class);
        commands.put("teach", TeachCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("ports", PortsCommand.class);
        commands.put("simulator", SimulatorCommand.class);
        return commands;
    }

    /** The process: whatever is printed is UTF-8, since µ and ° are units here. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** One command, as a test calls it too; returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Main());
        asked(arguments).forEach(line::addSubcommand);
        return line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain).execute(arguments);
    }

    /** The one command that is named, since looking at the options of all takes longer than a dry run; all of them where help may be needed. */
    private static Map<String, Class<?>> asked(String[] arguments) {
        var word = arguments.length == 0 ? "" : arguments[0];
        var first = ALSO_CALLED.getOrDefault(word, word);
        return COMMANDS.containsKey(first) ? Map.of(first, COMMANDS.get(first)) : COMMANDS;
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
