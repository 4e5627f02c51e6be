package dipper.sim;

import java.util.List;

/** The firmware's main loop: one line after the other, real-time requests in between, alarms and restarts before all. */
final class MainLoop {

    private final Chip chip;
    private final Interrupts interrupts;
    private final RealTime realTime;
    private final Worker worker;
    private final SystemLines systemLines;
    private final LineBuffer line = new LineBuffer();
    private final GcodeReader reader;
    private final Siren siren;
    private Found memory = Found.GOOD;
    private boolean lineComplete;

    /** What the memory was found to be. */
    private enum Found {
        GOOD, SPOILT
    }

    private boolean lineOpen;
    private int replyCode;

    MainLoop(Chip chip, Interrupts interrupts) {
        this.chip = chip;
        this.interrupts = interrupts;
        this.realTime = new RealTime(chip);
        this.worker = new Worker(chip, interrupts, realTime);
        this.systemLines = new SystemLines(chip, interrupts);
        this.reader = new GcodeReader(chip.memory);
        this.siren = new Siren(chip);
    }

    long nextInstant() {
        return chip.awake ? chip.busyUntil : timer();
    }

    /** What the loop waits for by the clock: a door's end, unless an alarm has overtaken it. */
    private long timer() {
        return chip.alarm != 0 ? Long.MAX_VALUE : Math.max(chip.busyUntil, realTime.nextInstant());
    }

    void run(long now) {
        chip.awake |= now >= timer();
        while (chip.awake && now >= chip.busyUntil) {
            chip.awake = turn(now);
        }
    }

    private boolean turn(long now) {
        if (chip.booting) {
            greet(now);
            return true;
        }
        if (chip.alarm != 0) {
            return siren.sound(now);
        }
        if (chip.requests.contains(Request.RESET)) {
            if (lineOpen) {
                reply(now);
            }
            boot(now + chip.latency.toBanner());
            return true;
        }
        if (chip.homing.active()) {
            return home(now);
        }
        if (lineOpen && worker.idle()) {
            reply(now);
            return true;
        }
        realTime.serve(now);
        if (chip.busyUntil > now) {
            return moreToDo();
        }
        if (realTime.suspended()) {
            return false;
        }
        return worker.idle() ? read(now) : worker.work(now);
    }

    /** Whether there is anything to look at when the processor is free again; whatever comes until then wakes it. */
    private boolean moreToDo() {
        return lineOpen || lineComplete || !chip.requests.isEmpty() || !chip.ring.empty() || !worker.idle()
                || chip.planner.count() > 0;
    }

    private void reply(long now) {
        lineOpen = false;
        chip.busy(now + chip.latency.perLine());
        chip.say(replyCode == Code.OK ? "ok" : "error:" + replyCode, now + chip.latency.perLine());
    }

    /** Looks at what the board remembers when its power comes. */
    void mendMemory() {
        memory = chip.memory.mend() ? Found.SPOILT : Found.GOOD;
    }

    /** Everything in progress is forgotten; the banner is due at that instant. */
    void boot(long banner) {
        chip.booting = true;
        lineOpen = false;
        lineComplete = false;
        siren.quiet();
        worker.clear();
        realTime.restart();
        chip.idleMotors(banner);
        chip.busy(banner);
    }

    private void greet(long now) {
        chip.booting = false;
        chip.drive.halt(now);
        chip.drive.takeStopped();
        chip.requests.clear();
        chip.ring.clear();
        line.clear();
        chip.pause = Pause.NONE;
        chip.overrides.reset();
        chip.planner.override(100, 100);
        chip.report.restart();
        chip.modal = new Modal(chip.memory);
        chip.syncPosition(now);
        complain(now);
        chip.say("", now);
        chip.say(chip.firmware().dialect().banner(), now);
        if (chip.settings().hardLimits() && anyLimit()) {
            chip.state = State.ALARM;
            chip.say("[MSG:Check Limits]", now);
        }
        if (chip.state == State.ALARM || chip.state == State.SLEEP) {
            chip.state = State.ALARM;
            chip.say("[MSG:'$H'|'$X' to unlock]", now);
        } else {
            chip.state = State.IDLE;
            worker.take(List.of(new Deed.Startup()));
        }
    }

    /** Before the banner, and once. */
    private void complain(long now) {
        if (memory == Found.SPOILT) {
            memory = Found.GOOD;
            chip.say("error:" + Code.SETTING_READ_FAIL, now);
            switch (chip.firmware()) {
                case GRBL, GRBL_SINGLE_AXIS -> chip.settings().list(chip.out, now);
                case GRBLHAL -> {
                }
            }
        }
    }

    private boolean anyLimit() {
        return chip.gantry.limit(Motor.X) || chip.gantry.limit(Motor.Y) || chip.gantry.limit(Motor.Z);
    }

    private boolean home(long now) {
        if (chip.requests.contains(Request.DOOR) && !chip.homing.finished()) {
            fail(Code.ALARM_HOMING_DOOR, now);
            return true;
        }
        if (!chip.homing.finished()) {
            return false;
        }
        if (chip.homing.alarm() != 0) {
            fail(chip.homing.alarm(), now);
            return true;
        }
        chip.homed.addAll(chip.homing.homed());
        chip.homing.end(now);
        chip.syncPosition(now);
        chip.report.tellHomed();
        // A report asked for meanwhile still says Home; a hold asked for meanwhile is forgotten.
        if (chip.requests.contains(Request.REPORT)) {
            realTime.report(now);
        }
        chip.requests.clear();
        chip.state = State.IDLE;
        return true;
    }

    private void fail(int alarm, long now) {
        chip.alarm = alarm;
        interrupts.reset(now);
    }

    private boolean read(long now) {
        if (lineComplete) {
            lineComplete = false;
            execute(now);
            return true;
        }
        while (!chip.ring.empty()) {
            if (line.take(chip.ring.take())) {
                lineComplete = true;
                return true;
            }
        }
        return worker.startCycle();
    }

    private void execute(long now) {
        lineOpen = true;
        switch (verdict(now)) {
            case Verdict.Accepted accepted -> {
                replyCode = Code.OK;
                worker.take(accepted.deeds());
            }
            case Verdict.Refused refused -> replyCode = refused.code();
        }
        line.clear();
    }

    private Verdict verdict(long now) {
        var text = line.text();
        if (line.overflowed()) {
            return new Verdict.Refused(Code.OVERFLOW);
        }
        if (text.isEmpty()) {
            return Verdict.OK;
        }
        if (text.charAt(0) == '$') {
            return systemLines.take(text, now);
        }
        if (chip.state == State.ALARM || chip.state == State.JOG) {
            return new Verdict.Refused(Code.LOCKED);
        }
        var verdict = reader.read(text, chip.modal);
        if (verdict instanceof Verdict.Accepted) {
            chip.modal = reader.state();
        }
        return verdict;
    }
}
