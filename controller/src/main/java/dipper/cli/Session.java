package dipper.cli;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.ledger.SqliteLedger;
import dipper.link.Link;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.rig.Rig;
import dipper.run.Bench;
import dipper.run.Conductor;
import dipper.run.Happening;
import dipper.run.Requests;
import dipper.time.Clock;
import dipper.time.QueueInbox;
import java.io.PrintWriter;
import java.util.function.Function;

/** A coater whose line is open and whose board is the rig's, and what a run on it needs: the inbox, the person at this terminal. */
final class Session implements AutoCloseable {

    private final Clock clock;
    private final PrintWriter out;
    private final PrintWriter err;
    private final QueueInbox<Happening> inbox;
    private final GrblCoater coater;
    private final Person person;
    private final String board;

    private Session(Link link, Rig rig, Clock clock, PrintWriter out, PrintWriter err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
        this.inbox = new QueueInbox<>(clock);
        this.coater = new GrblCoater(link, rig, clock, arrival -> inbox.post(new Happening.FromBoard(arrival)));
        this.person = new Person(out, inbox);
        this.board = connected();
    }

    /** Opens the line and compares the board with the rig; nothing moves. Refuses what is no board, or another than the rig says. */
    static Session open(Link link, Rig rig, Clock clock, PrintWriter out, PrintWriter err) {
        return new Session(link, rig, clock, out, err);
    }

    private String connected() {
        var conductor = new Conductor(new Bench(coater, inbox, clock, person), new Watching(), text -> {
        });
        return switch (conductor.connect()) {
            case Outcome.Connected(var name, var _) -> name;
            case Outcome.Failed(var fault) -> {
                coater.close();
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
        var porter = new Porter(plan, requests, () -> data.ledgers().read(ledger.run()), link, board, clock);
        try (var _ = Awake.ask(err);
                var progress = Progress.of(out, plan, rest, clock, ledger::run);
                var entrance = new Entrance(() -> data.door(ledger.run()), porter, err)) {
            Signals.handle(err, requests);
            return work.apply(new Conductor(new Bench(coater, inbox, clock, person), new Watches(entrance, progress),
                    new PlainTextFile(data.path(), err)));
        }
    }

    @Override
    public void close() {
        coater.close();
    }
}
