package dipper.coater;

import dipper.coater.Outcome.Measured;
import dipper.coater.Outcome.Position;
import dipper.grbl.GrblLine;
import dipper.grbl.Reply;
import dipper.grbl.Reply.Report;
import dipper.grbl.Reply.State;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * Z upward to its switch, then X. The board answers no {@code ?} meanwhile and obeys nothing but a reset; it says ok at the end, and then stands at its
 * pull-off. Afterwards the modal state is sent, which a locked board would have refused.
 */
final class Homing implements Exchange {

    private enum Waiting {
        HOMED,
        /** Z says that it has homed, and X only moves when the board's own position says so too. */
        UP, MODAL, IDLE
    }

    private final Context context;
    private final ArrayDeque<GrblLine> lines;
    private final Position home;
    private final Optional<HomingReference> reference;
    private final long begun;
    private final long longest;
    private Waiting waiting = Waiting.HOMED;
    private long waitingSince;
    private long ended;
    private long taken;

    private Homing(Context context, List<GrblLine> lines, Position home, Optional<HomingReference> reference, long now,
            long longest) {
        this.context = context;
        this.home = home;
        this.reference = reference;
        this.begun = now;
        this.waitingSince = now;
        this.longest = longest;
        this.lines = new ArrayDeque<>(lines);
        context.brake().biteByReset();
        context.brake().line(this.lines.remove());
    }

    static Homing all(Context context, long now, long longest) {
        var lines = switch (context.rig().wiring().homing()) {
            case Y_WITH_X -> List.of(GrblLine.HOME);
            case SINGLE_AXIS -> List.of(GrblLine.HOME_Z, GrblLine.HOME_X);
        };
        return new Homing(context, lines, new Position(context.rig().homedX(), context.rig().homedZ()),
                Optional.empty(), now, longest);
    }

    /** Of Z on the way, from a known place; where the board homes all axes in one go, X comes along. */
    static Homing onTheWay(Context context, Position from, Optional<HomingReference> reference, long now,
            long longest) {
        var rig = context.rig();
        return switch (rig.wiring().homing()) {
            case Y_WITH_X -> new Homing(context, List.of(GrblLine.HOME), new Position(rig.homedX(), rig.homedZ()),
                    reference, now, longest);
            case SINGLE_AXIS -> new Homing(context, List.of(GrblLine.HOME_Z), new Position(from.x(), rig.homedZ()),
                    reference, now, longest);
        };
    }

    /** From the first line to the last ok, in ns; 0 before. */
    long taken() {
        return taken;
    }

    /** Whether the axes may be searching their switches, when no hold is obeyed. */
    boolean searches() {
        return waiting == Waiting.HOMED || waiting == Waiting.UP;
    }

    @Override
    public Optional<End> on(Heard heard, long now) {
        var reply = heard.reply();
        return switch (reply) {
            case Reply.Ok _ when isAnsweredByOk() -> next(heard.at(), now);
            case Reply.Refused refused when isAnsweredByOk() ->
                    failed(Faults.refused(refused.number(), context.wire()));
            case Reply.Alarm alarm -> failed(alarm(alarm.number()));
            case Reply.Message message when Faults.isDoor(message) ->
                    failed(new Fault.Held("The board's safety door is open, and it homes nothing meanwhile.",
                            "Close it, confirm the deck, then stop and home."));
            case Reply.Banner banner -> failed(Faults.restarted(banner.text(), context.brake()));
            case Report report when waiting == Waiting.UP && Context.hasPlace(report) -> confirmUp(report, now);
            case Report report when waiting == Waiting.IDLE && Context.hasPlace(report) ->
                    confirm(report, heard.at(), now);
            // Stray from before, or the one answer that a board gives to ? at the start or the end of homing.
            case Reply.Ok _, Reply.Refused _, Report _, Reply.Setting _, Reply.Offset _, Reply.Version _, Reply.Options _, Reply.Modal _, Reply.Message _, Reply.Told _, Reply.Unknown _ ->
                    noise(reply);
        };
    }

    private boolean isAnsweredByOk() {
        return switch (waiting) {
            case HOMED, MODAL -> true;
            case UP, IDLE -> false;
        };
    }

    /** An ok alone is not enough: behind a byte that was spoilt on the line, a board takes {@code $HZ} for a comment and says ok to it. */
    private Optional<End> confirmUp(Report report, long now) {
        var found = Context.place(report);
        if (!context.near(home.z(), found.z())) {
            return failed(new Fault.OffTarget(home, found,
                    "The board says that Z has homed, and stands at Z " + found.z() + " instead of Z " + home.z()
                            + "; X was not moved.",
                    "Confirm that the pellets are out of the beakers and go on. Where it comes again, compare pull-off ($27) and"
                            + " homing direction ($23) with the rig."));
        }
        waiting = Waiting.HOMED;
        waitingSince = now;
        context.brake().line(lines.remove());
        return Optional.empty();
    }

    private Optional<End> next(long at, long now) {
        waitingSince = now;
        if (!lines.isEmpty()) {
            waiting = Waiting.UP;
            context.wire().ask();
        } else if (waiting == Waiting.HOMED) {
            taken = at - begun;
            ended = at - context.wire().lineTrip() / 2;
            waiting = Waiting.MODAL;
            context.brake().biteByHold();
            context.wire().line(GrblLine.MODAL);
        } else {
            waiting = Waiting.IDLE;
            context.wire().ask();
        }
        return Optional.empty();
    }

    private Optional<End> confirm(Report report, long at, long now) {
        var surprise = Faults.surprise(report, context.brake());
        if (surprise.isPresent()) {
            return failed(surprise.get());
        }
        var found = Context.place(report);
        if (report.state() != State.IDLE || !context.near(home, found)) {
            return failed(new Fault.OffTarget(home, found,
                    "After homing the board says " + report.state().word() + " at X " + found.x() + ", Z " + found.z()
                            + " instead of Idle at X " + home.x() + ", Z " + home.z() + ".",
                    "Compare pull-off ($27) and homing direction ($23) with the rig."));
        }
        var measured = Measured.homed(begun, ended, at, found,
                reference.map(usual -> usual.error(taken, context.rig())));
        return Optional.of(new End(new Outcome.Done(measured), Standing.at(context, found, now)));
    }

    private Fault alarm(int number) {
        return context.brake().isPulled()
                ? new Fault.Braked("The brake broke homing off; the position is lost.",
                        "When it is safe, stop, confirm the deck and home.")
                : Faults.alarm(number);
    }

    private Optional<End> failed(Fault fault) {
        context.brake().biteByHold();
        return End.failed(fault);
    }

    private Optional<End> noise(Reply reply) {
        context.wire().noise(reply);
        return Optional.empty();
    }

    @Override
    public Optional<End> onTime(long now) {
        if (now < wake()) {
            return Optional.empty();
        }
        return failed(switch (waiting) {
            case HOMED -> Faults.silent("end homing", longest, context.wire());
            case MODAL -> Faults.silent("acknowledge \"" + GrblLine.MODAL + "\"", context.deadlines().answer(),
                    context.wire());
            case UP, IDLE -> Faults.silent("answer ?", context.deadlines().report(), context.wire());
        });
    }

    @Override
    public long wake() {
        return switch (waiting) {
            case HOMED -> begun + longest;
            case MODAL -> waitingSince + context.deadlines().answer();
            case UP, IDLE -> waitingSince + context.deadlines().report();
        };
    }
}
