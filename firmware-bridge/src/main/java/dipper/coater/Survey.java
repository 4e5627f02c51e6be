package dipper.coater;

import dipper.coater.Exchange.End;
import dipper.grbl.Reply;
import dipper.grbl.Reply.Report;
import dipper.link.Arrival;
import dipper.link.Link;
import dipper.rig.Rig;
import dipper.time.Clock;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A board that is being set up: read as it is, whether or not it is the rig's; asked which inputs are closed; and nudged before it was ever homed. It
 * never homes, and moves nothing but by {@link #nudge}. Driven like a coater; failures are Outcomes.
 */
public final class Survey implements Driven {

    private final Link link;
    private final Clock clock;
    private final Consumer<Arrival> inbox;
    private final Wire wire;
    private final Brake brake;
    private final Context context;
    private final Hearing hearing;
    private Exchange exchange = new Broken(Faults.notBegun("The board was not read.", "Read it first."));
    private Optional<Board> board = Optional.empty();
    private Optional<Report> latest = Optional.empty();

    /** The rig tells how far deadlines reach; the board is not held against it. */
    public Survey(Link link, Rig rig, Clock clock, Consumer<Arrival> inbox) {
        this.link = link;
        this.clock = clock;
        this.inbox = inbox;
        this.wire = new Wire(link, clock);
        this.brake = new Brake(wire);
        this.hearing = new Hearing(wire);
        this.context = new Context(wire, brake, new Outputs(), rig, Deadlines.USUAL);
        brake.biteByJogCancel();
    }

    /** Opens the line and lets the board tell of itself; nothing moves. Ends in Connected, whatever the board is set to, or Failed. */
    public Optional<Outcome> read() {
        var failed = link.open(inbox);
        if (failed.isPresent()) {
            wire.lost(failed.get());
            return broken();
        }
        exchange = new Connecting(context, Connecting.Wanted.ANY, clock.nanos());
        return Optional.empty();
    }

    /** What it told; empty until read has ended well. */
    public Optional<Board> board() {
        return board;
    }

    /** What the board said last of its state and inputs; while it stands it is asked once a second. */
    public Optional<Report> latest() {
        return latest;
    }

    /** Moves Z by so much from wherever it stands, ending an alarm before. Ends in Done, as the board counts, or Failed. */
    public Optional<Outcome> nudge(Length by, Speed speed) {
        if (!(exchange instanceof Standing)) {
            return Optional.of(new Outcome.Failed(
                    Faults.notBegun("The board is not ready for a move.", "Read it first, and let it come to rest.")));
        }
        brake.release();
        exchange = new Nudging(context, by, speed, clock.nanos());
        return lost();
    }

    @Override
    public Optional<Outcome> accept(Arrival arrival) {
        hearing.take(arrival);
        return heard();
    }

    @Override
    public Optional<Outcome> tick() {
        var before = heard();
        return before.isPresent() ? before : concluded(exchange.onTime(clock.nanos()));
    }

    @Override
    public long wake() {
        return hearing.isEmpty() ? exchange.wake() : clock.nanos();
    }

    /** Breaks a nudge off. */
    @Override
    public void brake() {
        brake.pull();
    }

    @Override
    public void close() {
        link.close();
    }

    private Optional<Outcome> heard() {
        for (var next = hearing.next(); next.isPresent(); next = hearing.next()) {
            if (next.get().reply() instanceof Reply.Report report) {
                latest = Optional.of(report);
            }
            var end = exchange.on(next.get(), clock.nanos());
            if (end.isPresent()) {
                return concluded(end);
            }
        }
        return lost();
    }

    private Optional<Outcome> concluded(Optional<End> end) {
        if (end.isEmpty()) {
            return lost();
        }
        if (exchange instanceof Connecting connecting && end.get().outcome() instanceof Outcome.Connected) {
            board = Optional.of(connecting.board());
        }
        exchange = end.get().next();
        return Optional.of(end.get().outcome());
    }

    /** The end of whatever was under way, told once. */
    private Optional<Outcome> lost() {
        return wire.lost().isEmpty() || exchange instanceof Broken ? Optional.empty() : broken();
    }

    private Optional<Outcome> broken() {
        var fault = wire.lost().map(Faults::linkGone)
                .orElseThrow(() -> new IllegalStateException("only a lost line breaks a survey off"));
        exchange = new Broken(fault);
        return Optional.of(new Outcome.Failed(fault));
    }
}
