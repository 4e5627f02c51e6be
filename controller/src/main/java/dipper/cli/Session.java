package dipper.cli;

import dipper.coater.Board;
import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.ledger.SqliteLedger;
import dipper.link.Link;
import dipper.panel.Panel;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.Recorded;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunState;
import dipper.rig.Rig;
import dipper.run.Bench;
import dipper.run.Conductor;
import dipper.run.Guard;
import dipper.run.Happening;
import dipper.run.PanelDesk;
import dipper.run.Requests;
import dipper.run.StackLight;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A coater whose line is open and whose board is the rig's, and what a run on it needs: the inbox, the person at this terminal. */
final class Session implements AutoCloseable {

    private final Clock clock;
    private final PrintWriter out;
    private final PrintWriter err;
    private final QueueInbox<Happening> inbox;
    private final PanelWords words;
    private final Guard guard;
    /** What the panel's resume button asks for: of a run under way. */
    private final AtomicReference<Runnable> resume = new AtomicReference<>(Session::nothingToGoOnWith);
    private Optional<Ending> ended = Optional.empty();
    private final GrblCoater coater;
    private final Person person;
    private final String board;

    private Session(Link link, Rig rig, Panel panel, Clock clock, PrintWriter out, PrintWriter err) {
        this.words = new PanelWords(panel, rig);
        this.guard = new Guard(panel);
        this.clock = clock;
        this.out = out;
        this.err = err;
        this.inbox = new QueueInbox<>(clock);
        this.coater = new GrblCoater(link, rig, clock, arrival -> inbox.post(new Happening.FromBoard(arrival)));
        this.person = new Person(out, inbox);
        openPanel();
        this.board = connected();
    }

    /** Opens the line and compares the board with the rig; nothing moves. Refuses what is no board, or another than the rig says. */
    static Session open(Link link, Rig rig, Clock clock, PrintWriter out, PrintWriter err) {
        return open(link, rig, Panels.own(rig, clock), clock, out, err);
    }

    /** The same with that panel, which is read first: no run begins without what guards it, nor with a pressed emergency stop. */
    static Session open(Link link, Rig rig, Panel panel, Clock clock, PrintWriter out, PrintWriter err) {
        return new Session(link, rig, panel, clock, out, err);
    }

    private void openPanel() {
        guard.panel().open(new PanelDesk(guard, coater, inbox, () -> resume.get().run())).ifPresent(lost -> {
            throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, lost.what(), lost.remedy() + " Nothing was moved.");
        });
        words.tell(out);
        if (guard.obstacle().equals(Optional.of(Guard.Obstacle.EMERGENCY_STOP))) {
            guard.panel().close();
            throw Refusal.of(ExitCode.PERSON_NEEDED, "the emergency stop is pressed",
                    "see to the reason, release it, then again. Nothing was moved.");
        }
    }

    private static void nothingToGoOnWith() {
        // No run is under way yet.
    }

    private String connected() {
        var conductor = new Conductor(new Bench(coater, inbox, clock, person, guard), new Watching(), text -> {
        });
        return switch (conductor.connect()) {
            case Outcome.Connected(var name, var _) -> name;
            case Outcome.Failed(var fault) -> {
                close();
                throw Refusal.of(ExitCode.STOPPED_OR_FAULTED, fault.what(), fault.remedy() + " Nothing was moved.");
            }
            case Outcome.Done _, Outcome.Stopped _ ->
                    throw new IllegalStateException("connecting ends in Connected or Failed");
        };
    }

    /** Nobody looks while the line is opened. */
    private record Watching() implements dipper.run.Watch {
    }

    /** How the board describes itself. */
    String board() {
        return board;
    }

    /** What it told of itself. */
    Board told() {
        return coater.board().orElseThrow();
    }

    Person person() {
        return person;
    }

    /**
     * Lets a conductor do its work, shown step by step on this terminal, stopped by its signals, and asked at the run's door; last words go into the data
     * folder.
     */
    <T> T conduct(Plan plan, Iterable<PlannedStep> rest, SqliteLedger ledger, DataFolder data, String link,
            Function<Conductor, T> work) {
        var requests = new Requests(coater, inbox);
        var porter = new Porter(plan, requests, () -> data.ledgers().read(ledger.run()), link, board, clock, guard);
        resume.set(() -> Thread.ofVirtual().start(() -> porter.resumePressed().ifPresent(err::println)));
        try (var _ = Awake.ask(err);
                var progress = Progress.of(out, plan, rest, clock, ledger::run);
                var entrance = new Entrance(() -> data.door(ledger.run()), porter, err)) {
            Signals.handle(err, requests);
            return work.apply(new Conductor(new Bench(coater, inbox, clock, person, guard),
                    new Watches(entrance, progress, new StackLight(guard.panel(), why -> err.println(why.what())),
                            new Ends()),
                    new PlainTextFile(data.path(), err)));
        }
    }

    /** Sees how a run ends. */
    private final class Ends implements dipper.run.Watch {

        @Override
        public void recorded(Recorded event, RunState state) {
            ended = state.closed().map(RunClosed::ending);
        }
    }

    @Override
    public void close() {
        coater.close();
        if (ended.filter(how -> how == Ending.FAILED || how == Ending.NEEDS_PERSON).isPresent()) {
            words.sounds(err, clock);
        }
        guard.panel().close();
    }
}
