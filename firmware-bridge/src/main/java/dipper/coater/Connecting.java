package dipper.coater;

import dipper.grbl.GrblLine;
import dipper.grbl.RealTime;
import dipper.grbl.Reply;
import dipper.grbl.Reply.Report;
import dipper.grbl.Reply.State;
import java.util.Optional;

/**
 * Recognises a board and checks it against the rig; nothing is set in motion. A board that resets when opened greets; one that does not answers
 * {@code ?}, is brought to rest where it moves, and is then reset, so that every board is asked in the same fresh state.
 */
final class Connecting implements Exchange {

    private enum Waiting {
        BANNER, PROBED, STANDS, RESET, IDENTITY, SETTINGS, OFFSETS, MODAL_STATE, POSITION
    }

    /** What the board is asked to be. */
    enum Wanted {
        /** The one that the rig describes. */
        THE_RIGS,
        /** Any GRBL 1.1, to be looked at. */
        ANY
    }

    private static final long PROBING = 200_000_000L;
    /** The number that some boards give to "home first", which is how every board wakes. */
    private static final int HOME_FIRST = 11;

    private final Context context;
    private final Wanted wanted;
    private final Inspection inspection;
    private Waiting waiting = Waiting.BANNER;
    private long since;
    private Optional<Halt> halt = Optional.empty();

    Connecting(Context context, Wanted wanted, long now) {
        this.context = context;
        this.wanted = wanted;
        this.inspection = new Inspection(context.rig());
        this.since = now;
    }

    /** What the board told of itself; complete once Connected. */
    Board board() {
        return inspection.board();
    }

    @Override
    public Optional<End> on(Heard heard, long now) {
        var reply = heard.reply();
        return switch (waiting) {
            case BANNER, RESET -> reply instanceof Reply.Banner banner ? greeted(banner, now) : noise(reply);
            case PROBED, STANDS -> awake(reply, now);
            case IDENTITY, SETTINGS, OFFSETS, MODAL_STATE, POSITION -> asked(reply, now);
        };
    }

    private Optional<End> awake(Reply reply, long now) {
        if (reply instanceof Reply.Banner banner) {
            return greeted(banner, now);
        }
        if (reply instanceof Reply.Alarm alarm) {
            return End.failed(Faults.alarm(alarm.number()));
        }
        if (!(reply instanceof Report report)) {
            return noise(reply);
        }
        return waiting == Waiting.PROBED ? probed(report, now) : halted(report, now);
    }

    private Optional<End> probed(Report report, long now) {
        return switch (report.state()) {
            case IDLE, ALARM, SLEEP, CHECK, TOOL -> reset(now);
            case RUN, JOG, HOLD, DOOR -> {
                waiting = Waiting.STANDS;
                halt = Optional.of(new Halt(context, now));
                yield Optional.empty();
            }
            case HOME -> Faults.surprise(report, context.brake()).flatMap(End::failed);
        };
    }

    private Optional<End> halted(Report report, long now) {
        return halt.isPresent() && halt.get().stands(report, now) ? reset(now) : Optional.empty();
    }

    private Optional<End> reset(long now) {
        waiting = Waiting.RESET;
        since = now;
        context.wire().now(RealTime.RESET);
        return Optional.empty();
    }

    private Optional<End> greeted(Reply.Banner banner, long now) {
        inspection.greeted(banner);
        return ask(Waiting.IDENTITY, GrblLine.IDENTITY, now);
    }

    private Optional<End> ask(Waiting next, GrblLine line, long now) {
        waiting = next;
        since = now;
        context.wire().line(line);
        return Optional.empty();
    }

    private Optional<End> asked(Reply reply, long now) {
        return switch (reply) {
            case Reply.Ok _ when waiting != Waiting.POSITION -> answered(now);
            case Reply.Refused refused when waiting != Waiting.POSITION ->
                    End.failed(Faults.refused(refused.number(), context.wire()));
            case Reply.Alarm alarm when alarm.number() != HOME_FIRST -> End.failed(Faults.alarm(alarm.number()));
            case Reply.Banner banner -> End.failed(Faults.restarted(banner.text(), context.brake()));
            case Report report when waiting == Waiting.POSITION -> located(report, now);
            case Reply.Setting _, Reply.Offset _, Reply.Version _, Reply.Options _, Reply.Modal _, Reply.Told _ -> {
                // A long listing may take as long as it likes, line by line.
                since = now;
                inspection.told(reply);
                yield Optional.empty();
            }
            case Reply.Message _ -> Optional.empty();
            case Reply.Ok _, Reply.Refused _, Reply.Alarm _, Report _, Reply.Unknown _ -> noise(reply);
        };
    }

    private Optional<End> answered(long now) {
        return switch (waiting) {
            case IDENTITY -> ask(Waiting.SETTINGS, GrblLine.SETTINGS, now);
            case SETTINGS -> ask(Waiting.OFFSETS, GrblLine.OFFSETS, now);
            case OFFSETS -> ask(Waiting.MODAL_STATE, GrblLine.MODAL_STATE, now);
            case MODAL_STATE -> inspected(now);
            case BANNER, PROBED, STANDS, RESET, POSITION -> Optional.empty();
        };
    }

    private Optional<End> inspected(long now) {
        var fault = switch (wanted) {
            case THE_RIGS -> inspection.fault();
            case ANY -> inspection.unusable();
        };
        if (fault.isPresent()) {
            return End.failed(fault.get());
        }
        waiting = Waiting.POSITION;
        since = now;
        context.wire().ask();
        return Optional.empty();
    }

    private Optional<End> located(Report report, long now) {
        if (!isWhole(report)) {
            return noise(report);
        }
        var surprise =
                report.state() == State.ALARM
                        ? Optional.<Fault>empty()
                        : Faults.surpriseAtRest(report, context.brake());
        return surprise.isPresent()
                ? End.failed(surprise.get())
                : Optional.of(new End(new Outcome.Connected(inspection.board().name(), Context.place(report)),
                        Standing.unhomed(context, now)));
    }

    /** A board whose report mask is not the rig's may tell where it stands in the coordinates of another program. */
    private boolean isWhole(Report report) {
        return switch (wanted) {
            case THE_RIGS -> Context.hasPlace(report);
            case ANY -> true;
        };
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
        return switch (waiting) {
            case BANNER -> probe(now);
            case PROBED -> now < since + context.deadlines().report() ? probeAgain() : unknown();
            case STANDS, RESET -> silent("greet after a reset", context.deadlines().reset());
            case IDENTITY, SETTINGS, OFFSETS, MODAL_STATE ->
                    silent("answer \"" + context.wire().lastLine() + "\"", context.deadlines().answer());
            case POSITION -> silent("answer ?", context.deadlines().report());
        };
    }

    private Optional<End> probe(long now) {
        waiting = Waiting.PROBED;
        since = now;
        return probeAgain();
    }

    private Optional<End> probeAgain() {
        context.wire().ask();
        return Optional.empty();
    }

    /** No 0x18 is sent to find out more: a board that is homing would lose its position. */
    private Optional<End> unknown() {
        var wire = context.wire();
        var waited = (context.deadlines().banner() + context.deadlines().report()) / 1_000_000;
        return End.failed(wire.received() == 0
                ? new Fault.Silent("Nothing answers: no banner and no report within " + waited + " ms.",
                        "Check the board's power and that this is its port. A board in alarm is silent until its reset button is pressed; one that homes, until it has.")
                : new Fault.NotGrbl("What answers is no GRBL board.",
                        "Check that this is the coater's port, and its rate 115200 baud.",
                        wire.received() + " bytes; " + wire.evidence()));
    }

    private Optional<End> silent(String waitedFor, long nanoseconds) {
        return End.failed(Faults.silent(waitedFor, nanoseconds, context.wire()));
    }

    @Override
    public long wake() {
        var deadlines = context.deadlines();
        return switch (waiting) {
            case BANNER -> since + deadlines.banner();
            case PROBED -> Math.min(context.wire().asked() + PROBING, since + deadlines.report());
            case STANDS -> halt.map(Halt::wake).orElse(since);
            case RESET -> since + deadlines.reset();
            case IDENTITY, SETTINGS, OFFSETS, MODAL_STATE -> since + deadlines.answer();
            case POSITION -> since + deadlines.report();
        };
    }
}
