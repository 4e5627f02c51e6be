package dipper.cli;

import dipper.door.Caller;
import dipper.json.Json;
import dipper.ledger.Ledgers;
import dipper.plan.Plan;
import dipper.record.Alive;
import dipper.record.Recorded;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunState;
import dipper.record.RunStatus;
import dipper.report.Outlook;
import dipper.report.RunObject;
import dipper.report.StatusText;
import dipper.run.PelletsNow;
import dipper.run.RestForetold;
import dipper.run.Standing.Instants;
import dipper.time.Clock;
import dipper.time.SystemClock;
import dipper.yaml.Checked;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dipper status [RUN]}: what a run does now, read from its record, so that it is answered whatever its process is busy with. */
@Command(name = "status",
        description = "Shows what is under way, or how a run stands: state, step, counts, when it is done, when somebody is needed.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunUnderWay run;

    @Option(names = "--json", description = "prints an object: runs")
    private boolean json;

    private final Clock clock = new SystemClock();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var ledgers = run.data().ledgers();
        var runs = run.named().map(List::of).orElseGet(() -> wanted(ledgers));
        if (json) {
            out.println(Json.page(Map.of("runs", runs.stream().map(name -> object(ledgers, name)).toList())));
        } else if (runs.isEmpty()) {
            out.println("no runs yet in " + ledgers.file());
        } else {
            runs.forEach(name -> Terminal.print(out, lines(ledgers, name)));
        }
        return ExitCode.DONE;
    }

    /** Those under way; where there are none, the latest. */
    private List<String> wanted(Ledgers ledgers) {
        var underWay = RunUnderWay.inDoors(run.data());
        return underWay.isEmpty() ? ledgers.runs().stream().limit(1).toList() : underWay;
    }

    /** One run as it stands. */
    private record Now(RunState state, Alive alive, Optional<Outlook> outlook, Optional<String> rest,
            Optional<String> pellets) {

        RunStatus status() {
            return RunStatus.of(state, alive);
        }
    }

    private Now now(Ledgers ledgers, String name) {
        var events = ledgers.read(name);
        if (events.isEmpty()) {
            throw Refusal.of(ExitCode.USAGE, "there is no run " + name + " in " + ledgers.file(),
                    "dipper log lists the runs");
        }
        var state = RunState.of(events);
        var alive = Caller.isAnswered(run.data().door(name))
                ? Alive.RUNNING
                : LogCommand.alive(state, run.data().locks());
        var plan = state.closed().isPresent() || alive == Alive.GONE ? Optional.<Plan>empty() : plan(state);
        return new Now(state, alive, plan.flatMap(known -> outlook(known, events)),
                plan.map(known -> RestForetold.inWords(known, events)), pellets(state, alive, events));
    }

    /** Of a run that waits, or that nothing works on, and that is not complete. */
    private Optional<String> pellets(RunState state, Alive alive, List<Recorded> events) {
        return switch (RunStatus.of(state, alive)) {
            case PAUSED, STOPPED, ABORTED, FAILED, INTERRUPTED -> PelletsNow.inWords(events, Instants.now(clock));
            case STARTING, RUNNING, PAUSING, STOPPING, NEEDS_PERSON, COMPLETED -> Optional.empty();
        };
    }

    private static Optional<Plan> plan(RunState state) {
        return switch (Preparation.ofRecord(state.opened().inputs())) {
            case Checked.Sound<Prepared>(var prepared, var _) when prepared.plan().protocol().hash()
                    .equals(state.opened().protocolHash()) ->
                    Optional.of(prepared.plan());
            case Checked.Sound<Prepared> _,Checked.Faulty<Prepared> _ -> Optional.empty();
        };
    }

    private Optional<Outlook> outlook(Plan plan, List<Recorded> events) {
        return events.reversed().stream().filter(recorded -> recorded.event() instanceof StepStarted).findFirst()
                .flatMap(begun -> Outlook.from(plan, ((StepStarted) begun.event()).key(),
                        Instants.of(begun).until(Instants.now(clock)) / 1e9));
    }

    private List<String> lines(Ledgers ledgers, String name) {
        var now = now(ledgers, name);
        return StatusText.lines(name, now.state(), now.status(), now.outlook(), now.rest(), now.pellets(),
                clock.wall(),
                ZoneId.systemDefault());
    }

    private Map<String, Object> object(Ledgers ledgers, String name) {
        var now = now(ledgers, name);
        var object = RunObject.of(ledgers.head(name).orElseThrow(), now.state(), now.alive());
        object.putAll(StatusText.object(now.state(), now.outlook(), now.rest(), now.pellets(), clock.wall()));
        return object;
    }
}
