package dipper.cli;

import dipper.json.Json;
import dipper.ledger.CoaterLock;
import dipper.ledger.Ledgers;
import dipper.record.Alive;
import dipper.record.Recorded;
import dipper.record.RunState;
import dipper.record.RunStatus;
import dipper.report.Pellets;
import dipper.report.Prediction;
import dipper.report.RunObject;
import dipper.report.RunText;
import dipper.yaml.Checked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dipper log [RUN]}: the runs, newest first; or one run's count per pellet with its deviations. */
@Command(name = "log",
        description = "Lists the runs, newest first, or shows one: bilayers per pellet, deviations, what is not known.",
        mixinStandardHelpOptions = true, addMethodSubcommands = false)
final class LogCommand implements Callable<Integer> {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "the run's name, e.g. 2026-11-22-1")
    private Optional<String> run = Optional.empty();

    @Option(names = "--json",
            description = "prints an object: runs; or the run with its pellets, deviations and events")
    private boolean json;

    @Override
    public Integer call() {
        return run.map(this::one).orElseGet(this::all);
    }

    private int all() {
        var out = spec.commandLine().getOut();
        var ledgers = data.ledgers();
        var runs = ledgers.runs();
        if (json) {
            out.println(
                    Json.page(Map.of("runs", runs.stream().map(name -> object(name, ledgers.read(name))).toList())));
            return ExitCode.DONE;
        }
        if (runs.isEmpty()) {
            out.println("no runs yet in " + ledgers.file());
        }
        runs.forEach(name -> out.println(summary(name, RunState.of(ledgers.read(name)))));
        return ExitCode.DONE;
    }

    private String summary(String name, RunState state) {
        return String.format(Locale.ROOT, "%-14s %s  %-11s %s  %s", name,
                state.openedAt().atZone(ZoneId.systemDefault()).format(DAY_AND_TIME),
                RunStatus.of(state, alive(state, data.locks())).word(), Pellets.summary(state),
                state.opened().title());
    }

    private int one(String name) {
        var out = spec.commandLine().getOut();
        var events = data.ledgers().read(name);
        if (events.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, "there is no run " + name + " in " + data.ledgers().file(),
                    "dipper log lists the runs");
        }
        if (json) {
            var object = object(name, events);
            foretold(events).ifPresent(rows -> object.put("foretold", Prediction.objects(rows)));
            object.put("events", events.stream().map(RunObject::event).toList());
            out.println(Json.page(object));
        } else {
            Terminal.print(out, lines(data.ledgers(), name, data.locks(), ZoneId.systemDefault()));
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> object(String name, List<Recorded> events) {
        var state = RunState.of(events);
        return RunObject.of(data.ledgers().head(name).orElseThrow(), state, alive(state, data.locks()));
    }

    /** The run's page of text. */
    static List<String> lines(Ledgers ledgers, String run, Path locks, ZoneId zone) {
        return lines(ledgers, run, alive(RunState.of(ledgers.read(run)), locks), zone);
    }

    /** The same, of a run of which it is known whether a process works on it. */
    static List<String> lines(Ledgers ledgers, String run, Alive alive, ZoneId zone) {
        var events = ledgers.read(run);
        var lines = new ArrayList<>(
                RunText.lines(ledgers.head(run).orElseThrow(), RunState.of(events), alive, zone));
        foretold(events).map(Prediction::lines).ifPresent(lines::addAll);
        return lines;
    }

    /** What was foretold against what was measured, where this version still plans the run as it was planned then. */
    private static Optional<List<Prediction.Row>> foretold(List<Recorded> events) {
        var opened = RunState.of(events).opened();
        return switch (Preparation.ofRecord(opened.inputs())) {
            case Checked.Sound<Prepared>(var prepared, var _) when prepared.plan().hash().equals(opened.planHash()) ->
                    Optional.of(Prediction.rows(prepared.plan(), events)).filter(rows -> !rows.isEmpty());
            case Checked.Sound<Prepared> _,Checked.Faulty<Prepared> _ -> Optional.empty();
        };
    }

    static Alive alive(RunState state, Path locks) {
        try {
            return state.closed().isEmpty() && CoaterLock.isHeld(locks, Links.coater(state.opened().coater()))
                    ? Alive.RUNNING
                    : Alive.GONE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder of locks " + locks, unreadable);
        }
    }
}
