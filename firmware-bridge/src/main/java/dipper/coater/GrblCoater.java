package dipper.coater;

import dipper.coater.Exchange.End;
import dipper.coater.Outcome.Position;
import dipper.grbl.Listed;
import dipper.link.Arrival;
import dipper.link.Link;
import dipper.plan.Command.Home;
import dipper.plan.Command.HomeZ;
import dipper.plan.Command.MoveX;
import dipper.plan.Command.MoveZ;
import dipper.plan.Command.SwitchOutput;
import dipper.plan.Command.Task;
import dipper.rig.Output;
import dipper.rig.Rig;
import dipper.rig.Wiring;
import dipper.time.Clock;
import dipper.units.Length;
import dipper.units.Time;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A coater on a GRBL board, driven by verified moves. What the link delivers goes to the inbox given here, whose taker hands it to {@link #accept}. All
 * methods but {@link #brake} are called on one thread; failures are Outcomes.
 */
public final class GrblCoater implements Coater {

    private final Link link;
    private final Clock clock;
    private final Consumer<Arrival> inbox;
    private final Wire wire;
    private final Brake brake;
    private final Context context;
    private final Outputs outputs = new Outputs();
    private final Hearing hearing;
    private Exchange exchange = new Broken(Faults.notBegun("The coater is not connected.", "Connect first."));
    /** What the board is, when it was found to be the rig's; empty before. */
    private Optional<Board> verified = Optional.empty();
    /** What the first homing on the way took since the axes were homed, from where; those behind it are held against it. */
    private Optional<HomingReference> reference = Optional.empty();
    /** Where the homing on the way that is under way began. */
    private Optional<Length> homedFrom = Optional.empty();
    /** Where it stands, since homing; empty while that is not known. */
    private Optional<Position> place = Optional.empty();

    public GrblCoater(Link link, Rig rig, Clock clock, Consumer<Arrival> inbox) {
        this(link, rig, clock, inbox, Deadlines.USUAL);
    }

    GrblCoater(Link link, Rig rig, Clock clock, Consumer<Arrival> inbox, Deadlines deadlines) {
        this.link = link;
        this.clock = clock;
        this.inbox = inbox;
        this.wire = new Wire(link, clock);
        this.hearing = new Hearing(wire);
        this.brake = new Brake(wire);
        this.context = new Context(wire, brake, outputs, rig, deadlines);
    }

    @Override
    public Optional<Outcome> connect() {
        forget();
        wire.fresh();
        brake.release();
        var failed = link.open(inbox);
        if (failed.isPresent()) {
            wire.lost(failed.get());
            return broken(Faults.linkGone(failed.get()));
        }
        exchange = new Connecting(context, Connecting.Wanted.THE_RIGS, clock.nanos());
        return Optional.empty();
    }

    @Override
    public Optional<Outcome> begin(Task task) {
        var before = read();
        if (before.isPresent()) {
            return before;
        }
        var refusal = notReady().or(() -> Refusal.of(task, context.rig(), place));
        if (refusal.isPresent()) {
            return Optional.of(new Outcome.Failed(refusal.get()));
        }
        exchange = switch (task) {
            case Home _ -> home();
            case HomeZ _ -> homeZ();
            case MoveX move -> departing().on(move);
            case MoveZ move -> departing().on(move);
            case SwitchOutput wanted -> departing().on(wanted);
        };
        return lost();
    }

    private Optional<Fault> notReady() {
        if (wire.lost().isPresent()) {
            return wire.lost().map(Faults::linkGone);
        }
        if (brake.isPulled()) {
            return Optional.of(new Fault.Braked("The brake is pulled.", "When it is safe, stop; then begin again."));
        }
        return switch (exchange) {
            case Standing _ when verified.isPresent() -> Optional.empty();
            case Standing _, Connecting _ ->
                    Optional.of(Faults.notBegun("The coater is not connected.", "Connect first."));
            case Broken broken -> Optional
                    .of(Faults.notBegun("The coater is not ready: " + broken.cause().what(), broken.cause().remedy()));
            case Homing _, Moving _, Nudging _, Switching _, Stopping _ ->
                    Optional.of(Faults.notBegun("A motion is under way.", "Wait for its outcome."));
        };
    }

    private Exchange home() {
        place = Optional.empty();
        reference = Optional.empty();
        homedFrom = Optional.empty();
        return Homing.all(context, clock.nanos(), context.deadlines().homing(context.rig(), alongsideX()));
    }

    private Exchange homeZ() {
        var from = place.orElseThrow();
        homedFrom = Optional.of(from.z());
        place = Optional.empty();
        return Homing.onTheWay(context, from, reference.filter(usual -> context.near(usual.from(), from.z())),
                clock.nanos(),
                context.deadlines().homing(context.rig(), alongsideX()));
    }

    /** A stock board searches for X's switch as far as the longer of X and Y reaches. */
    private Length alongsideX() {
        var x = context.rig().x().travel();
        var y = verified.flatMap(board -> board.settings().number(131)).map(Listed::whole)
                .map(Length::ofMillimetres)
                .orElse(x);
        return context.rig().wiring().homing() == Wiring.Homing.Y_WITH_X && y.compareTo(x) > 0 ? y : x;
    }

    private Departure departing() {
        return new Departure(context, verified.orElseThrow(), place.orElseThrow(), clock.nanos());
    }

    @Override
    public Optional<Outcome> accept(Arrival arrival) {
        hearing.take(arrival);
        return read();
    }

    @Override
    public Optional<Outcome> tick() {
        var before = read();
        return before.isPresent() ? before : concluded(exchange.onTime(clock.nanos()));
    }

    /** At once while something is left unread behind an outcome. */
    @Override
    public long wake() {
        return hearing.isEmpty() ? exchange.wake() : clock.nanos();
    }

    @Override
    public Optional<Outcome> stop() {
        // Whatever has arrived is judged first: an alarm among it decides how to stop. The outcome of what is being stopped is not wanted.
        while (!hearing.isEmpty()) {
            read();
        }
        if (wire.lost().isPresent()) {
            return broken(Faults.linkGone(wire.lost().get()));
        }
        brake.release();
        brake.biteByHold();
        var now = clock.nanos();
        exchange = switch (exchange) {
            case Homing homing when homing.searches() -> Stopping.byReset(context, Faults.alarm(6), now);
            case Broken(Fault.Alarm alarm) -> Stopping.byReset(context, alarm, now);
            case Broken(Fault.Braked braked) when place.isEmpty() -> Stopping.byReset(context, braked, now);
            case Stopping stopping -> stopping;
            case Homing _, Moving _, Nudging _, Switching _, Standing _, Broken _, Connecting _ ->
                    Stopping.byHold(context, place, now);
        };
        return lost();
    }

    @Override
    public void brake() {
        brake.pull();
    }

    @Override
    public void close() {
        link.close();
        forget();
        exchange = new Broken(Faults.notBegun("The coater is not connected.", "Connect first."));
    }

    @Override
    public Set<Output.OfBoard> dropped() {
        return outputs.dropped();
    }

    @Override
    public List<String> evidence() {
        return wire.lastLines();
    }

    /** What the board told of itself when it was found to be the rig's; empty before. */
    public Optional<Board> board() {
        return verified;
    }

    /** What the talk around one verified move costs on this line: two lines and a report at their shortest, 0 before any was seen. */
    public Time handshake() {
        return new Time(2 * wire.lineTrip() + wire.reportTrip());
    }

    /** Replies that came when nothing of their kind was expected, since connecting. */
    public long noise() {
        return wire.noiseHeard();
    }

    private void forget() {
        hearing.forget();
        verified = Optional.empty();
        place = Optional.empty();
        reference = Optional.empty();
        outputs.forget();
    }

    private Optional<Outcome> read() {
        for (var heard = hearing.next(); heard.isPresent(); heard = hearing.next()) {
            outputs.heard(heard.get().reply());
            var end = exchange.on(heard.get(), clock.nanos());
            if (end.isPresent()) {
                return Optional.of(conclude(end.get()));
            }
        }
        return lost();
    }

    private Optional<Outcome> concluded(Optional<End> end) {
        return end.isPresent() ? Optional.of(conclude(end.get())) : lost();
    }

    private Outcome conclude(End end) {
        if (exchange instanceof Homing homing && end.outcome() instanceof Outcome.Done && reference.isEmpty()) {
            reference = homedFrom.map(from -> new HomingReference(from, homing.taken()));
        }
        verified = exchange instanceof Connecting connecting && end.outcome() instanceof Outcome.Connected
                ? Optional.of(connecting.board())
                : verified;
        place = placeAfter(end);
        exchange = end.next();
        return end.outcome();
    }

    private Optional<Position> placeAfter(End end) {
        return switch (end.outcome()) {
            case Outcome.Connected _ -> Optional.empty();
            case Outcome.Done(var measured) -> Optional.of(measured.position());
            case Outcome.Stopped(var position) -> place.map(_ -> position);
            case Outcome.Failed(var fault) -> exchange instanceof Stopping ? Optional.empty() : placeAfter(fault);
        };
    }

    /** A board that was only silent, held or off its target still counts its steps, and a stop finds out where it stands. */
    private Optional<Position> placeAfter(Fault fault) {
        return switch (fault) {
            case Fault.Silent _, Fault.Garbled _, Fault.Overdue _, Fault.Refused _, Fault.OffTarget _, Fault.Held _, Fault.Braked _, Fault.NotBegun _ ->
                    place;
            case Fault.LinkGone _, Fault.NotGrbl _, Fault.Mismatch _, Fault.Alarm _, Fault.Restarted _ -> Optional.empty();
        };
    }

    /** The end of whatever was under way, told once. */
    private Optional<Outcome> lost() {
        var why = wire.lost();
        return why.isEmpty() || exchange instanceof Broken ? Optional.empty() : broken(Faults.linkGone(why.get()));
    }

    private Optional<Outcome> broken(Fault fault) {
        return End.failed(fault).map(this::conclude);
    }
}
