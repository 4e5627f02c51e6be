package dipper.coater;

import dipper.coater.Outcome.Position;
import dipper.grbl.GrblLine;
import dipper.grbl.RealTime;
import dipper.grbl.Reply;
import dipper.grbl.Reply.Report;
import dipper.grbl.Reply.State;
import java.util.Optional;

/**
 * A clean stop: hold, wait until the axes stand, reset, banner, a report, and the modal state that the reset forgot. Where nothing but a reset acts
 * (homing, an alarm) it begins there, and ends in a failure that says the position is lost, with the board ready to be homed.
 */
final class Stopping implements Exchange {

    private enum Waiting {
        STANDS, BANNER, REPORT, MODAL
    }

    /** Whoever pulls the brake more often than that within one stop leaves the board as it is. */
    private static final int MOST_HALTS = 10;

    private final Context context;
    private Optional<Halt> halt;
    private int halts;
    /** Whether the machine's position was known before. */
    private final Optional<Position> known;
    private Optional<Fault> cause;
    private Waiting waiting;
    private long since;
    private Position place;

    private Stopping(Context context, Optional<Position> known, Optional<Halt> halt, Optional<Fault> cause, long now) {
        this.context = context;
        this.known = known;
        this.halt = halt;
        this.cause = cause;
        this.since = now;
        this.waiting = Waiting.STANDS;
        this.place = new Position(context.rig().homedX(), context.rig().homedZ());
    }

    /** Holds first; known is a place since homing, empty where the position was not known anyway. */
    static Stopping byHold(Context context, Optional<Position> known, long now) {
        return new Stopping(context, known, Optional.of(new Halt(context, now)), Optional.empty(), now);
    }

    /** Resets at once: the position is lost already, or is by this. */
    static Stopping byReset(Context context, Fault cause, long now) {
        var stopping = new Stopping(context, Optional.empty(), Optional.empty(), Optional.of(cause), now);
        stopping.reset(now);
        return stopping;
    }

    private void reset(long now) {
        waiting = Waiting.BANNER;
        since = now;
        context.wire().now(RealTime.RESET);
    }

    @Override
    public Optional<End> on(Heard heard, long now) {
        var reply = heard.reply();
        return switch (reply) {
            case Report report when waiting == Waiting.STANDS && Context.hasPlace(report) -> stands(report, now);
            case Reply.Banner banner when waiting == Waiting.STANDS ->
                    End.failed(Faults.restarted(banner.text(), context.brake()));
            case Reply.Alarm alarm -> alarm(alarm, now);
            // A failed homing resets by itself, so a second banner may follow the one that was waited for.
            case Reply.Banner _ -> banner(now);
            case Report report when waiting == Waiting.REPORT && Context.hasPlace(report) -> report(report, now);
            case Reply.Ok _ when waiting == Waiting.MODAL -> end(now);
            case Reply.Refused refused when waiting == Waiting.MODAL ->
                    End.failed(Faults.refused(refused.number(), context.wire()));
            // Acknowledgements between reset and banner belong to lines that are gone.
            case Reply.Ok _, Reply.Refused _, Report _, Reply.Setting _, Reply.Offset _, Reply.Version _, Reply.Options _, Reply.Modal _, Reply.Message _, Reply.Told _, Reply.Unknown _ ->
                    noise(reply);
        };
    }

    private Optional<End> stands(Report report, long now) {
        if (halt.isPresent() && halt.get().stands(report, now)) {
            place = Context.place(report);
            reset(now);
        }
        return Optional.empty();
    }

    private Optional<End> alarm(Reply.Alarm alarm, long now) {
        cause = Optional.of(cause.orElse(Faults.alarm(alarm.number())));
        if (waiting == Waiting.STANDS) {
            reset(now);
        }
        return Optional.empty();
    }

    private Optional<End> banner(long now) {
        waiting = Waiting.REPORT;
        since = now;
        context.wire().ask();
        return Optional.empty();
    }

    private Optional<End> report(Report report, long now) {
        var found = Context.place(report);
        if (isBrakedAgain() && report.state() == State.HOLD) {
            return halt(now);
        }
        if (report.state() != State.IDLE || cause.isPresent() || known.isEmpty()) {
            return End.failed(cause.orElseGet(() -> locked(report)), Standing.unhomed(context, now));
        }
        if (!context.near(place, found)) {
            return End.failed(new Fault.OffTarget(place, found,
                    "The reset lost the position: Z " + place.z() + " became " + found.z() + ".",
                    "Confirm the deck, then home."), Standing.unhomed(context, now));
        }
        place = found;
        waiting = Waiting.MODAL;
        since = now;
        context.wire().line(GrblLine.MODAL);
        return Optional.empty();
    }

    /** Behind the reset a brake that is pulled once more holds a board that stands: it takes no line then, and has lost nothing. */
    private boolean isBrakedAgain() {
        return context.brake().isPulled() && known.isPresent() && cause.isEmpty() && halts < MOST_HALTS;
    }

    private Optional<End> halt(long now) {
        halts++;
        context.brake().release();
        waiting = Waiting.STANDS;
        halt = Optional.of(new Halt(context, now));
        return Optional.empty();
    }

    private Fault locked(Report report) {
        return known.isEmpty() && (report.state() == State.ALARM || report.state() == State.IDLE)
                ? new Fault.Braked("The coater stands; its position was not known, and is not now.",
                        "Confirm the deck, then home.")
                : surprise(report);
    }

    private Fault surprise(Report report) {
        return Faults.surprise(report, context.brake())
                .orElseGet(() -> new Fault.Held("After the reset the board says " + report.state().word() + ".",
                        "Look at the coater, then stop once more."));
    }

    private Optional<End> end(long now) {
        // An alarm may still have come while the modal state was being sent.
        if (cause.isPresent()) {
            return End.failed(cause.get());
        }
        // What was pulled until the axes stood has had its way.
        context.brake().release();
        return Optional.of(new End(new Outcome.Stopped(place), Standing.at(context, place, now)));
    }

    private Optional<End> noise(Reply reply) {
        context.wire().noise(reply);
        return Optional.empty();
    }

    @Override
    public Optional<End> onTime(long now) {
        if (waiting == Waiting.STANDS) {
            return halt.flatMap(braking -> braking.onTime(now)).flatMap(End::failed);
        }
        if (now < wake()) {
            return Optional.empty();
        }
        if (isBrakedAgain() && waiting != Waiting.BANNER) {
            return halt(now);
        }
        // An alarm that came meanwhile is the root of the silence.
        return End.failed(cause.orElseGet(this::silence));
    }

    private Fault silence() {
        var deadlines = context.deadlines();
        return switch (waiting) {
            case STANDS, BANNER -> Faults.silent("greet after a reset", deadlines.reset(), context.wire());
            case REPORT -> Faults.silent("answer ?", deadlines.report(), context.wire());
            case MODAL -> Faults.silent("acknowledge \"" + GrblLine.MODAL + "\"", deadlines.answer(), context.wire());
        };
    }

    @Override
    public long wake() {
        var deadlines = context.deadlines();
        return switch (waiting) {
            case STANDS -> halt.map(Halt::wake).orElse(since);
            case BANNER -> since + deadlines.reset();
            case REPORT -> since + deadlines.report();
            case MODAL -> since + deadlines.answer();
        };
    }
}
