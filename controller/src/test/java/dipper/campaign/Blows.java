package dipper.campaign;

import dipper.panel.Sense;
import dipper.record.LedgerBroken;
import dipper.record.RunEvent;
import dipper.rig.PanelInput;
import dipper.sim.Lid;
import dipper.sim.LimitInput;
import dipper.sim.Motor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Random;

/** What a mishap does when its moment has come: to the line, the machine, the host, the people, and to the disk at the next commit. */
final class Blows implements KeptLedger.Commits {

    private static final long SECOND = 1_000_000_000L;

    private final FaultyRun run;
    private final Random random;
    private final ArrayDeque<Mishap> commits = new ArrayDeque<>();
    private Disk disk = Disk.SOUND;
    private Limit limit = Limit.FREE;
    private Power power = Power.KEPT;

    private enum Disk {
        SOUND, FULL
    }

    private enum Limit {
        FREE, HELD
    }

    /** Whether host and board have lost theirs. */
    enum Power {
        KEPT, LOST
    }

    Blows(FaultyRun run, Random random) {
        this.run = run;
        this.random = random;
    }

    /** A process is over: what waited for its next commit waits no more. */
    void over() {
        commits.clear();
    }

    /** Somebody makes room on the disk and lets go of switches; what the power had done. */
    Power mended() {
        var before = power;
        disk = Disk.SOUND;
        limit = Limit.FREE;
        power = Power.KEPT;
        return before;
    }

    void befalls(Mishap mishap, Attempt process) {
        switch (mishap) {
            case BYTE_LOST, BYTE_FLIPPED, BYTE_INSERTED, OK_LATE, OK_MISSING, OK_DOUBLED -> process.line.strike(mishap);
            case KILLED_BEFORE_COMMIT, KILLED_AFTER_COMMIT, POWER_CUT, COMMIT_FAILS, DISK_FULL, SLOW_COMMIT ->
                    commits(mishap, process);
            case BANNER, SAG, ALARM, LIMIT_NOISE, STALL, UNPLUGGED, E_STOP, LID, PANEL_STOP, PANEL_LID -> {
                // An input that is held closed already cannot be closed once more.
                if (!(limit == Limit.HELD && (mishap == Mishap.ALARM || mishap == Mishap.LIMIT_NOISE))) {
                    run.hit(mishap);
                    strikesMachine(mishap);
                }
            }
            case KILLED -> {
                run.hit(mishap);
                throw new Killed();
            }
            case CLOCK_AHEAD -> {
                run.hit(mishap);
                run.host.step(Duration.ofSeconds(1 + random.nextInt(100_000)));
            }
            case CLOCK_BACK -> {
                run.hit(mishap);
                run.host.step(Duration.ofSeconds(-1 - random.nextInt(100_000)));
            }
            case SUSPENDED -> {
                run.hit(mishap);
                var nanos = (long) (SECOND * Math.exp(random.nextDouble() * Math.log(7_200)));
                run.host.suspend(nanos);
                run.judge.postponed(nanos);
            }
            case STOP, STOP_AFTER_UNIT, PAUSE, PAUSE_AT_ONCE, ABORT -> {
                if (process.isConducted()) {
                    run.hit(mishap);
                    process.isAsked(mishap);
                }
            }
        }
    }

    /** Waits for the next commit. A pause has none unless somebody asks for something: here, that it end. */
    private void commits(Mishap mishap, Attempt process) {
        commits.add(mishap);
        if (run.moments.state() == State.PAUSED) {
            process.isAsked(Mishap.STOP);
        }
    }

    private void strikesMachine(Mishap mishap) {
        var board = run.virtual.board();
        var motor = random.nextInt(3) == 0 ? Motor.X : Motor.Z;
        if (run.moments.state() == State.HOMING || run.moments.state() == State.RECOVERING) {
            // What closes a switch while homing looks for it is taken for the switch.
            if (mishap == Mishap.ALARM || mishap == Mishap.LIMIT_NOISE || mishap == Mishap.STALL) {
                run.judge.excusesForGood();
            }
        }
        switch (mishap) {
            case BANNER -> board.power(run.now());
            case SAG -> {
                run.judge.excuses();
                board.power(run.now());
                board.sag(1 + random.nextInt(30), run.now());
            }
            case ALARM -> {
                limit = Limit.HELD;
                board.limit(motor, LimitInput.ON, run.now());
            }
            case LIMIT_NOISE -> {
                board.limit(motor, LimitInput.ON, run.now());
                run.virtual.clock().at(run.now() + 1_000L * (1 + random.nextInt(50_000)),
                        () -> board.limit(motor, LimitInput.AUTO, run.now()));
            }
            case STALL -> {
                run.judge.excuses();
                board.stall(motor, run.now());
            }
            case UNPLUGGED -> run.virtual.unplug();
            case E_STOP -> {
                run.judge.excuses();
                board.pressReset(run.now());
                board.sag(random.nextInt(30), run.now());
                board.stall(Motor.X, run.now());
                board.stall(Motor.Z, run.now());
            }
            case LID -> board.lid(Lid.OPEN, run.now());
            case PANEL_STOP -> {
                run.judge.excuses();
                run.virtual.pressEmergencyStop();
                board.sag(random.nextInt(30), run.now());
            }
            case PANEL_LID -> lidOpens();
            case BYTE_LOST, BYTE_FLIPPED, BYTE_INSERTED, OK_LATE, OK_MISSING, OK_DOUBLED, KILLED, KILLED_BEFORE_COMMIT,
                    KILLED_AFTER_COMMIT, POWER_CUT, COMMIT_FAILS, DISK_FULL, SLOW_COMMIT, CLOCK_AHEAD, CLOCK_BACK,
                    SUSPENDED, STOP, STOP_AFTER_UNIT, PAUSE, PAUSE_AT_ONCE, ABORT ->
                    throw new IllegalArgumentException(mishap + " is none of the machine's");
        }
    }

    /** Closed, and said to be, before anybody comes to a pause that it makes. */
    private void lidOpens() {
        var closes = run.now() + SECOND / 10 * (1 + random.nextInt(70));
        run.panel().touch(PanelInput.LID, Sense.ACTING);
        run.virtual.clock().at(closes, () -> run.panel().touch(PanelInput.LID, Sense.RESTING));
        run.virtual.clock().at(closes + SECOND, () -> run.panel().touch(PanelInput.RESUME, Sense.ACTING));
        run.virtual.clock().at(closes + 2 * SECOND, () -> run.panel().touch(PanelInput.RESUME, Sense.RESTING));
    }

    @Override
    public void before(RunEvent event) {
        while (!commits.isEmpty() && commits.peek() != Mishap.KILLED_AFTER_COMMIT) {
            strikes(commits.remove());
        }
        if (disk == Disk.FULL) {
            throw new LedgerBroken("disk full", new IllegalStateException("campaign"));
        }
    }

    private void strikes(Mishap mishap) {
        run.hit(mishap);
        switch (mishap) {
            case KILLED_BEFORE_COMMIT -> throw new Killed();
            case POWER_CUT -> {
                power = Power.LOST;
                run.virtual.board().power(run.now());
                throw new Killed();
            }
            case COMMIT_FAILS -> throw new LedgerBroken("the disk failed", new IllegalStateException("campaign"));
            case DISK_FULL -> disk = Disk.FULL;
            case SLOW_COMMIT -> {
                var nanos = 1_000_000L * (1 + random.nextInt(4_000));
                run.virtual.clock().advanceTo(run.now() + nanos);
                run.judge.postponed(nanos);
            }
            case BYTE_LOST, BYTE_FLIPPED, BYTE_INSERTED, OK_LATE, OK_MISSING, OK_DOUBLED, BANNER, SAG, ALARM,
                    LIMIT_NOISE, STALL, UNPLUGGED, E_STOP, LID, PANEL_STOP, PANEL_LID, KILLED, KILLED_AFTER_COMMIT,
                    CLOCK_AHEAD, CLOCK_BACK,
                    SUSPENDED,
                    STOP, STOP_AFTER_UNIT, PAUSE, PAUSE_AT_ONCE, ABORT ->
                    throw new IllegalArgumentException(mishap + " is none of the disk's");
        }
    }

    @Override
    public void after(RunEvent event) {
        if (commits.peek() == Mishap.KILLED_AFTER_COMMIT) {
            commits.remove();
            run.hit(Mishap.KILLED_AFTER_COMMIT);
            run.trace.line(run.now(), () -> "*  " + event);
            throw new Killed();
        }
    }
}
