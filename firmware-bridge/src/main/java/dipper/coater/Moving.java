package dipper.coater;

import dipper.coater.Outcome.Measured;
import dipper.coater.Outcome.Position;
import dipper.grbl.GrblLine;
import dipper.grbl.RealTime;
import dipper.grbl.Reply;
import dipper.grbl.Reply.Report;
import dipper.grbl.Reply.State;
import java.util.Optional;

/**
 * One verified move: its line, ok (planned), a barrier, ok (ended), a fresh report that says Idle and the target. The board writes in order, so any
 * report that comes after the barrier's ok was made after it.
 */
final class Moving implements Exchange {

    private enum Waiting {
        PLANNED, ENDED, IDLE
    }

    private static final long SETTLING = 50_000_000L;

    private final Context context;
    private final Position target;
    private final CrossingWatch watch;
    private final long begun;
    private final long latest;
    private Waiting waiting = Waiting.PLANNED;
    /** Since when the board has said Idle while an ok is owed. */
    private long idleSince = Wire.NEVER;
    private long ended;
    private long barrierAnswered = Wire.NEVER;

    /** Writes the line; the motion may last so many ns. */
    Moving(Context context, GrblLine line, Position target, CrossingWatch watch, long now, long longest) {
        this.context = context;
        this.target = target;
        this.watch = watch;
        this.begun = now;
        this.latest = now + longest;
        context.brake().line(line);
    }

    @Override
    public Optional<End> on(Reply reply, long now) {
        return switch (reply) {
            case Reply.Ok _ when waiting == Waiting.PLANNED -> planned();
            case Reply.Ok _ when waiting == Waiting.ENDED -> ended(now);
            case Reply.Refused refused when waiting != Waiting.IDLE ->
                    End.failed(Faults.refused(refused.number(), context.wire()));
            case Report report when Context.hasPlace(report) -> report(report, now);
            case Reply.Alarm _, Reply.Banner _ -> Faults.surprise(reply, context.brake()).flatMap(End::failed);
            case Reply.Ok _, Reply.Refused _, Report _, Reply.Setting _, Reply.Offset _, Reply.Version _, Reply.Options _, Reply.Modal _, Reply.Message _, Reply.Told _, Reply.Unknown _ ->
                    noise(reply);
        };
    }

    private Optional<End> planned() {
        waiting = Waiting.ENDED;
        context.wire().line(GrblLine.BARRIER);
        return Optional.empty();
    }

    private Optional<End> ended(long now) {
        waiting = Waiting.IDLE;
        barrierAnswered = now;
        ended = now - context.wire().lineTrip() / 2;
        context.wire().ask();
        return Optional.empty();
    }

    private Optional<End> report(Report report, long now) {
        var surprise = Faults.surprise(report, context.brake());
        if (surprise.isPresent()) {
            return End.failed(surprise.get());
        }
        return waiting == Waiting.IDLE ? confirm(report, now) : follow(report, now);
    }

    private Optional<End> follow(Report report, long now) {
        watch.seen(report.z(), now - context.wire().reportTrip() / 2);
        idleSince = switch (report.state()) {
            case IDLE -> Math.min(idleSince, now);
            case RUN, HOLD, JOG, HOME, ALARM, DOOR, CHECK, SLEEP, TOOL -> Wire.NEVER;
        };
        return Optional.empty();
    }

    private Optional<End> confirm(Report report, long now) {
        var found = Context.place(report);
        if (report.state() != State.IDLE) {
            ended = now - context.wire().reportTrip() / 2;
            return now < barrierAnswered + context.deadlines().settle()
                    ? Optional.empty()
                    : offTarget(found,
                            "The board still moves after it said that it had ended, so an acknowledgement was doubled or is not this move's.");
        }
        if (!context.near(target, found)) {
            return offTarget(found, "The move ended at X " + found.x() + ", Z " + found.z() + " instead of X "
                    + target.x() + ", Z " + target.z() + ".");
        }
        watch.seen(report.z(), ended);
        var measured = new Measured(begun, ended, now, found, watch.crossed());
        return Optional.of(new End(new Outcome.Done(measured), Standing.at(context, found, now)));
    }

    private Optional<End> offTarget(Position found, String what) {
        return End.failed(new Fault.OffTarget(target, found, what,
                "A byte was lost or garbled on the line, or another program sends to the board. Check the cable, then stop and home."));
    }

    private Optional<End> noise(Reply reply) {
        context.wire().noise(reply);
        return Optional.empty();
    }

    @Override
    public Optional<End> onTime(long now) {
        var wire = context.wire();
        if (now >= context.silentAt()) {
            return End.failed(Faults.silent("answer ?", context.deadlines().report(), wire));
        }
        if (now >= answerDue()) {
            return End.failed(
                    Faults.silent("acknowledge \"" + wire.lastLine() + "\"", context.deadlines().answer(), wire));
        }
        if (now >= latest) {
            wire.now(RealTime.HOLD);
            return End.failed(Faults.overdue("end the move", latest - begun));
        }
        if (now >= nextAsking()) {
            wire.ask();
        }
        return Optional.empty();
    }

    @Override
    public long wake() {
        return Math.min(Math.min(nextAsking(), context.silentAt()), Math.min(answerDue(), latest));
    }

    /** The barrier's ok is owed only once the board says Idle: a live answer to ? prolongs the motion's wait. */
    private long answerDue() {
        var since = switch (waiting) {
            case PLANNED -> begun;
            case ENDED -> idleSince;
            case IDLE -> barrierAnswered;
        };
        return Context.after(since, context.deadlines().answer());
    }

    private long nextAsking() {
        var asked = Math.max(begun, context.wire().asked() == Wire.NEVER ? begun : context.wire().asked());
        return waiting == Waiting.IDLE ? asked + SETTLING : watch.nextAsking(asked);
    }
}
