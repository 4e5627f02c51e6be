package dipper.bench;

import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.link.Link;
import dipper.link.LinkAddress;
import dipper.link.TcpLink;
import dipper.plan.Plan;
import dipper.record.Ledger;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunOpened;
import dipper.run.Bench;
import dipper.run.Conductor;
import dipper.run.Happening;
import dipper.run.Hung;
import dipper.run.Requests;
import dipper.run.Watch;
import dipper.sim.BoardServer;
import dipper.sim.Latency;
import dipper.sim.OnOpen;
import dipper.sim.Tank;
import dipper.sim.VirtualBoard;
import dipper.time.Clock;
import dipper.time.Inbox;
import dipper.time.QueueInbox;
import dipper.time.SystemClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A virtual coater in true time behind a TCP port, a peer that sees every byte pass, and the program in front of both. */
final class TrueTimeCoater implements AutoCloseable {

    private static final long BOOT = 20_000_000L;

    final Clock clock = new SystemClock();
    final Plan plan;
    final Inbox<Happening> inbox = new QueueInbox<>(clock);
    final Peer peer;
    final GrblCoater coater;
    final Requests requests;
    private final BoardServer board;

    /** The link may be wrapped, to see what passes on the program's side. */
    TrueTimeCoater(Plan plan, UnaryOperator<Link> wrapped) throws IOException {
        this.plan = plan;
        var tank = new Tank(plan.rig(), Set.of(1), _ -> {
        });
        this.board = BoardServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), OnOpen.RESETS, clock,
                new BoardServer.Guests() {},
                sink -> VirtualBoard.of(plan.rig(), tank, Latency.UNO.booting(BOOT), sink));
        this.peer = new Peer(clock, board.port());
        this.coater = new GrblCoater(wrapped.apply(new TcpLink(new LinkAddress.Tcp("127.0.0.1", peer.port()), clock)),
                plan.rig(), clock,
                arrival -> inbox.post(new Happening.FromBoard(arrival)));
        this.requests = new Requests(coater, inbox);
    }

    /** Hands on what arrives until the coater comes to an outcome, or a person's request is taken. */
    Optional<Outcome> listen() {
        while (true) {
            var entry = inbox.next(coater.wake());
            if (entry.isPresent() && !(entry.get() instanceof Happening.FromBoard)) {
                return Optional.empty();
            }
            var outcome = entry.isPresent() && entry.get() instanceof Happening.FromBoard(var arrival)
                    ? coater.accept(arrival)
                    : coater.tick();
            if (outcome.isPresent()) {
                return outcome;
            }
        }
    }

    /** The outcome of what was begun, whoever asks for something meanwhile. */
    Outcome outcome(Optional<Outcome> atOnce) {
        var outcome = atOnce;
        while (outcome.isEmpty()) {
            outcome = listen();
        }
        return outcome.get();
    }

    void connect() {
        expect(Outcome.Connected.class, outcome(coater.connect()));
    }

    static void expect(Class<? extends Outcome> kind, Outcome outcome) {
        if (!kind.isInstance(outcome)) {
            throw new IllegalStateException("not " + kind.getSimpleName() + " but " + outcome);
        }
    }

    /** A whole run by the conductor, from connecting to its end. */
    RunClosed run(Ledger ledger, Watch watch) {
        var conductor = new Conductor(new Bench(coater, inbox, clock, _ -> requests.stop("nobody")), watch, _ -> {
        });
        expect(Outcome.Connected.class, conductor.connect());
        var opened = new RunOpened("bench", "", new Inputs("", "", "", "", List.of()), plan.protocol().hash(),
                plan.hash(), plan.protocol().counts(), List.of(), Hung.in(plan), "tcp", "bench");
        return conductor.run(plan, opened, new DeckConfirmed("bench"), ledger);
    }

    @Override
    public void close() throws IOException {
        coater.close();
        peer.close();
        board.close();
    }
}
