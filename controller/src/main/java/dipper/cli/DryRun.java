package dipper.cli;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.forecast.Forecast;
import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.ledger.MemoryLedger;
import dipper.link.Link;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunState;
import dipper.report.DryRunFold;
import dipper.report.DryRunReport;
import dipper.run.Bench;
import dipper.run.Conductor;
import dipper.run.Guard;
import dipper.run.Happening;
import dipper.run.PanelDesk;
import dipper.run.Watch;
import dipper.sim.Diary;
import dipper.sim.OnOpen;
import dipper.sim.VirtualCoater;
import dipper.time.Clock;
import dipper.time.SystemClock;
import dipper.yaml.Problem;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The main job with a virtual coater at the end of the line: same conductor, coater and bytes, virtual time, a ledger that keeps nothing. */
final class DryRun implements Watch {

    private static final String WHO = "dry run";

    private final Prepared prepared;
    private final Consumer<Diary> diary;
    private final Optional<PrintWriter> program;
    private final BiFunction<Link, Clock, Link> line;
    private final Instant start = new SystemClock().wall();
    private final DryRunFold fold = new DryRunFold();
    private Optional<RunState> state = Optional.empty();
    private Optional<Program> written = Optional.empty();
    private Consumer<RunEvent> following = _ -> {
    };

    DryRun(Prepared prepared) {
        this(prepared, _ -> {
        }, Optional.empty());
    }

    /**
     * @param diary told what the tank sees, which is the truth about each pellet
     * @param program where every line to the board is written down, if anywhere
     */
    DryRun(Prepared prepared, Consumer<Diary> diary, Optional<PrintWriter> program) {
        this(prepared, diary, program, (link, _) -> link);
    }

    /** {@code line}: what stands between the coater and its board, e.g. one who listens. */
    DryRun(Prepared prepared, Consumer<Diary> diary, Optional<PrintWriter> program,
            BiFunction<Link, Clock, Link> line) {
        this.prepared = prepared;
        this.diary = diary;
        this.program = program;
        this.line = line;
    }

    /** Never asks anybody: people answer after the time that the recipe allows them, and record nothing. */
    RunClosed run() {
        var plan = prepared.plan();
        var virtual = new VirtualCoater(plan.rig(), Set.of(), OnOpen.RESETS, start, diary);
        var hands = new Hands(virtual, plan.deck());
        hands.load();
        following = hands::follow;
        var inbox = virtual.<Happening>inbox();
        var end = line.apply(virtual.link(), virtual.clock());
        written = program.map(out -> new Program(end, plan, out));
        var link = written.<Link>map(program -> program).orElse(end);
        var coater = new GrblCoater(link, plan.rig(), virtual.clock(),
                arrival -> inbox.post(new Happening.FromBoard(arrival)));
        var guard = virtual.panel().map(Guard::new).orElseGet(Guard::none);
        guard.panel().open(new PanelDesk(guard, coater, inbox, () -> {
        })).ifPresent(lost -> {
            throw new IllegalStateException("a virtual panel can be opened: " + lost);
        });
        var bench = new Bench(coater, inbox, virtual.clock(), question -> virtual.clock().at(
                virtual.clock().nanos() + question.allowed().nanoseconds(),
                () -> inbox.post(new Happening.Answered(WHO, List.of()))), guard);
        var conductor = new Conductor(bench, this, _ -> {
        });
        return switch (conductor.connect()) {
            case Outcome.Connected(var board, var _) -> conductor.run(plan, Opening.of(prepared, "sim:", board),
                    new DeckConfirmed(WHO), new MemoryLedger(virtual.clock()));
            case Outcome.Failed(var fault) -> new RunClosed(Ending.FAILED, fault.what());
            case Outcome.Done _, Outcome.Stopped _ ->
                    throw new IllegalStateException("connecting ends in Connected or Failed");
        };
    }

    @Override
    public void recorded(Recorded event, RunState after) {
        fold.add(event);
        if (event.event() instanceof StepStarted(var key, var _, var _)) {
            written.ifPresent(lines -> lines.begins(key));
        }
        following.accept(event.event());
        state = Optional.of(after);
    }

    DryRunReport report(List<Problem> problems) {
        var plan = prepared.plan();
        var planned = Timing.of(plan, Handshake.NONE);
        var forecast = Forecast.of(plan, fold.handshake(planned));
        var warnings = Stream.concat(problems.stream(), forecast.warnings().stream()).toList();
        return new DryRunReport(plan, planned, fold,
                state.orElseThrow(() -> new IllegalStateException("the virtual coater always connects")), forecast,
                warnings);
    }

    /** When the dry run was made, which is when the run would begin. */
    Instant start() {
        return start;
    }
}
