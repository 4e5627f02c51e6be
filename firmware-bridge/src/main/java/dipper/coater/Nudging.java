package dipper.coater;

import dipper.coater.Outcome.Measured;
import dipper.grbl.GrblLine;
import dipper.grbl.RealTime;
import dipper.grbl.Reply;
import dipper.grbl.Reply.Report;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.Optional;

/**
 * Moves Z a little on a board that was never homed: ends the alarm, asks where it stands, jogs, and sees that it came as far as it should by its own
 * counting. Which way that truly went, only a person can see.
 */
final class Nudging implements Exchange {

    private enum Waiting {
        UNLOCKED, PLACE, PLANNED, IDLE
    }

    private static final long PERIOD = 50_000_000L;

    private final Context context;
    private final Length by;
    private final Speed speed;
    private final long begun;
    private Waiting waiting = Waiting.UNLOCKED;
    private long since;
    private Length from = Length.ZERO;

    Nudging(Context context, Length by, Speed speed, long now) {
        this.context = context;
        this.by = by;
        this.speed = speed;
        this.begun = now;
        this.since = now;
        context.wire().line(GrblLine.UNLOCK);
    }

    @Override
    public Optional<End> on(Heard heard, long now) {
        var reply = heard.reply();
        return switch (reply) {
            case Reply.Ok _ when waiting == Waiting.UNLOCKED || waiting == Waiting.PLANNED -> obeyed(now);
            case Reply.Refused refused when waiting == Waiting.UNLOCKED || waiting == Waiting.PLANNED ->
                    End.failed(Faults.refused(refused.number(), context.wire()));
            case Report report when waiting == Waiting.PLACE -> place(report, now);
            case Report report when waiting == Waiting.IDLE -> follow(report, heard.at(), now);
            case Reply.Alarm _, Reply.Banner _ -> Faults.surprise(reply, context.brake()).flatMap(End::failed);
            case Reply.Ok _, Reply.Refused _, Report _, Reply.Setting _, Reply.Offset _, Reply.Version _, Reply.Options _, Reply.Modal _, Reply.Message _, Reply.Told _, Reply.Unknown _ -> {
                context.wire().noise(reply);
                yield Optional.empty();
            }
        };
    }

    private Optional<End> obeyed(long now) {
        since = now;
        waiting = waiting == Waiting.UNLOCKED ? Waiting.PLACE : Waiting.IDLE;
        context.wire().ask();
        return Optional.empty();
    }

    private Optional<End> place(Report report, long now) {
        var surprise = Faults.surpriseAtRest(report, context.brake());
        if (surprise.isPresent()) {
            return End.failed(surprise.get());
        }
        from = new Length(report.z());
        since = now;
        waiting = Waiting.PLANNED;
        context.brake().line(GrblLine.nudgeZ(by, speed));
        return Optional.empty();
    }

    private Optional<End> follow(Report report, long at, long now) {
        return switch (report.state()) {
            case JOG, RUN -> Optional.empty();
            case IDLE -> arrived(report, at, now);
            case HOLD, HOME, ALARM, DOOR, CHECK, SLEEP, TOOL ->
                    Faults.surprise(report, context.brake()).flatMap(End::failed);
        };
    }

    private Optional<End> arrived(Report report, long at, long now) {
        var found = new Length(report.z());
        if (context.near(from.plus(by), found)) {
            return Optional.of(new End(new Outcome.Done(Measured.still(begun, at, Context.place(report))),
                    Standing.unhomed(context, now)));
        }
        return End.failed(context.brake().isPulled()
                ? new Fault.Braked("The move was broken off.", "When it is safe, try again.")
                : new Fault.OffTarget(new Outcome.Position(new Length(report.x()), from.plus(by)),
                        Context.place(report),
                        "Z moved by " + found.minus(from) + " instead of " + by + ", by the board's own counting.",
                        "A byte was lost on the line, or another program sends to the board. Check the cable, then try again."),
                Standing.unhomed(context, now));
    }

    @Override
    public Optional<End> onTime(long now) {
        if (now >= context.silentAt()) {
            return End.failed(Faults.silent("answer ?", context.deadlines().report(), context.wire()));
        }
        if (now >= latest()) {
            return End.failed(late());
        }
        if (waiting == Waiting.IDLE && now >= context.wire().asked() + PERIOD) {
            context.wire().ask();
        }
        return Optional.empty();
    }

    private Fault late() {
        var limit = latest() - since;
        return switch (waiting) {
            case UNLOCKED, PLANNED -> Faults.silent("acknowledge \"" + context.wire().lastLine() + "\"", limit,
                    context.wire());
            case PLACE -> Faults.silent("answer ?", limit, context.wire());
            case IDLE -> {
                context.wire().now(RealTime.JOG_CANCEL);
                yield Faults.overdue("end the move", limit);
            }
        };
    }

    private long latest() {
        return since + switch (waiting) {
            case UNLOCKED, PLANNED -> context.deadlines().answer();
            case PLACE -> context.deadlines().report();
            case IDLE -> context.deadlines().motion(context.rig().z(), by, speed);
        };
    }

    @Override
    public long wake() {
        var polling = waiting == Waiting.IDLE ? context.wire().asked() + PERIOD : Wire.NEVER;
        return Math.min(polling, Math.min(latest(), context.silentAt()));
    }
}
