package dipper.coater;

import dipper.coater.Legs.Leg;
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
 * report that comes after the barrier's ok was made after it. A paced move has many such legs, each written at its instant and only when the one before
 * has ended and stands where it should; the last one ends the move.
 */
final class Moving implements Exchange {

    private enum Waiting {
        PLANNED, ENDED, IDLE,
        /** A leg is confirmed, and the instant of the next has not come. */
        DUE
    }

    private static final long SETTLING = 50_000_000L;

    private final Context context;
    private final Legs legs;
    private final CrossingWatch watch;
    private final long begun;
    private final long latest;
    private Leg leg;
    private Waiting waiting = Waiting.PLANNED;
    /** When the leg under way was written. */
    private long written;
    /** Since when the board has said Idle while an ok is owed. */
    private long idleSince = Wire.NEVER;
    private long ended;
    private long barrierAnswered = Wire.NEVER;

    /** Writes the first leg; the motion may last so many ns. */
    Moving(Context context, Legs legs, CrossingWatch watch, long now, long longest) {
        this.context = context;
        this.legs = legs;
        this.watch = watch;
        this.begun = now;
        this.latest = now + longest;
        this.leg = legs.next(now);
        write(now);
    }

    private void write(long now) {
        waiting = Waiting.PLANNED;
        written = now;
        idleSince = Wire.NEVER;
        context.brake().line(leg.line());
    }

    @Override
    public Optional<End> on(Heard heard, long now) {
        var reply = heard.reply();
        return switch (reply) {
            case Reply.Ok _ when waiting == Waiting.PLANNED -> planned();
            case Reply.Ok _ when waiting == Waiting.ENDED -> ended(heard.at(), now);
            case Reply.Refused refused when waiting == Waiting.PLANNED || waiting == Waiting.ENDED ->
                    End.failed(Faults.refused(refused.number(), context.wire()));
            case Report report when Context.hasPlace(report) -> report(report, heard.at(), now);
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

    private Optional<End> ended(long at, long now) {
        waiting = Waiting.IDLE;
        barrierAnswered = now;
        ended = at - context.wire().lineTrip() / 2;
        context.wire().ask();
        return Optional.empty();
    }

    private Optional<End> report(Report report, long at, long now) {
        var surprise = Faults.surprise(report, context.brake());
        if (surprise.isPresent()) {
            return End.failed(surprise.get());
        }
        return switch (waiting) {
            case PLANNED, ENDED -> follow(report, at, now);
            case IDLE -> confirm(report, at, now);
            case DUE -> stay(report, at);
        };
    }

    private Optional<End> follow(Report report, long at, long now) {
        var when = at - context.wire().reportTrip() / 2;
        watch.seen(report.z(), when);
        if (legs.pacing().isEmpty()) {
            watch.measured(report.z(), when);
        }
        idleSince = switch (report.state()) {
            case IDLE -> Math.min(idleSince, now);
            case RUN, HOLD, JOG, HOME, ALARM, DOOR, CHECK, SLEEP, TOOL -> Wire.NEVER;
        };
        return Optional.empty();
    }

    private Optional<End> confirm(Report report, long at, long now) {
        var found = Context.place(report);
        if (report.state() != State.IDLE) {
            ended = at - context.wire().reportTrip() / 2;
            return now < barrierAnswered + context.deadlines().settle()
                    ? Optional.empty()
                    : offTarget(found,
                            "The board still moves after it said that it had ended, so an acknowledgement was doubled or is not this move's.");
        }
        if (!context.near(leg.target(), found)) {
            return elsewhere(found);
        }
        watch.seen(report.z(), ended);
        if (legs.hasNext()) {
            watch.measured(report.z(), ended);
            waiting = Waiting.DUE;
            return onward(now);
        }
        var measured = new Measured(begun, ended, at, found, watch.crossed(), watch.speed(), legs.pacing(),
                Optional.empty());
        return Optional.of(new End(new Outcome.Done(measured), Standing.at(context, found, now)));
    }

    /** Between two legs nothing may move. */
    private Optional<End> stay(Report report, long at) {
        var found = Context.place(report);
        watch.seen(report.z(), at - context.wire().reportTrip() / 2);
        return report.state() == State.IDLE && context.near(leg.target(), found) ? Optional.empty() : elsewhere(found);
    }

    /** Writes the next leg when its instant has come; a brake that was pulled meanwhile holds a board that would take the line all the same. */
    private Optional<End> onward(long now) {
        if (now < legs.due()) {
            return Optional.empty();
        }
        if (context.brake().isPulled()) {
            return End.failed(Faults.braked());
        }
        leg = legs.next(now);
        write(now);
        return Optional.empty();
    }

    private Optional<End> elsewhere(Position found) {
        return offTarget(found, "The move ended at X " + found.x() + ", Z " + found.z() + " instead of X "
                + leg.target().x() + ", Z " + leg.target().z() + ".");
    }

    private Optional<End> offTarget(Position found, String what) {
        return End.failed(new Fault.OffTarget(leg.target(), found, what,
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
        return waiting == Waiting.DUE ? onward(now) : Optional.empty();
    }

    @Override
    public long wake() {
        var next = waiting == Waiting.DUE ? Math.min(nextAsking(), legs.due()) : nextAsking();
        return Math.min(Math.min(next, context.silentAt()), Math.min(answerDue(), latest));
    }

    /** The barrier's ok is owed only once the board says Idle: a live answer to ? prolongs the motion's wait. */
    private long answerDue() {
        var since = switch (waiting) {
            case PLANNED -> written;
            case ENDED -> idleSince;
            case IDLE -> barrierAnswered;
            case DUE -> Wire.NEVER;
        };
        return Context.after(since, context.deadlines().answer());
    }

    private long nextAsking() {
        var asked = Math.max(begun, context.wire().asked() == Wire.NEVER ? begun : context.wire().asked());
        var next = waiting == Waiting.IDLE ? asked + SETTLING : watch.nextAsking(asked);
        // Askings that overtake their answers are answered once.
        return context.wire().owedSince() == Wire.NEVER ? next : Math.max(next, asked + SETTLING);
    }
}
