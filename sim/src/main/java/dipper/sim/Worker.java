package dipper.sim;

import java.util.ArrayDeque;
import java.util.List;

/** Does what a line asks for, deed by deed, waiting where the firmware waits. */
final class Worker {

    private static final long DWELL_STEP = 50_000_000L;

    private final Chip chip;
    private final Interrupts interrupts;
    private final RealTime realTime;
    private final ArrayDeque<Deed> deeds = new ArrayDeque<>();
    private long dwellSteps;
    /** How many lines of the arc under way are planned. */
    private int linesTurned;

    Worker(Chip chip, Interrupts interrupts, RealTime realTime) {
        this.chip = chip;
        this.interrupts = interrupts;
        this.realTime = realTime;
    }

    void take(List<Deed> more) {
        deeds.addAll(more);
    }

    void clear() {
        deeds.clear();
        dwellSteps = 0;
        linesTurned = 0;
    }

    boolean idle() {
        return deeds.isEmpty();
    }

    /** Goes on with the first deed; false when it must wait for something to happen. */
    boolean work(long now) {
        return switch (deeds.element()) {
            case Deed.Drain _ -> drain();
            case Deed.Dwell dwell -> dwell(dwell, now);
            case Deed.Move move -> move(move, now);
            case Deed.Turn(var arc) -> turn(arc, now);
            case Deed.Alarm(var number) -> done(() -> chip.alarm = chip.state == State.CHECK ? 0 : number);
            case Deed.Probed _ -> done(() -> probed(now));
            case Deed.Jog jog -> chip.drive.freeBlocks() == 0 ? false : jog(jog, now);
            case Deed.Spindle spindle -> done(() -> turn(spindle));
            case Deed.Coolant coolant -> done(() -> pour(coolant));
            case Deed.Store store -> done(() -> {
                chip.memory.store(store.index(), store.offset().axes());
                chip.busy(now + chip.latency.perStore());
            });
            case Deed.OffsetChanged _ -> done(chip.report::tellOffset);
            case Deed.Say say -> done(() -> chip.say(say.text(), now));
            case Deed.Hold _ -> done(() -> chip.requests.add(Request.HOLD));
            case Deed.Home home -> done(() -> home(home, now));
            case Deed.Startup _ -> done(() -> startup(now));
        };
    }

    private boolean done(Runnable effect) {
        deeds.remove();
        effect.run();
        return true;
    }

    private boolean drain() {
        if (chip.planner.count() == 0 && chip.state != State.RUN) {
            deeds.remove();
            return true;
        }
        return startCycle();
    }

    /** Sets planned motions off; true when that was news. */
    boolean startCycle() {
        return chip.state == State.IDLE && chip.pause == Pause.NONE && chip.planner.count() > 0
                && chip.requests.add(Request.START);
    }

    /** In steps of 50 ms, rounded up; between two of them real-time requests are served. */
    private boolean dwell(Deed.Dwell dwell, long now) {
        if (dwellSteps == 0) {
            dwellSteps = 1 + (chip.state == State.CHECK ? 0 : (long) Math.ceil((float) dwell.seconds() * 20));
        }
        dwellSteps--;
        if (dwellSteps == 0) {
            deeds.remove();
        } else {
            chip.busy(now + DWELL_STEP);
        }
        return true;
    }

    private boolean move(Deed.Move move, long now) {
        return line(move.kind(), move.target().axes(), move.feed(), now, deeds::remove);
    }

    private boolean turn(Arc arc, long now) {
        return line(Block.Kind.FEED, arc.end(linesTurned + 1), arc.feed(), now, () -> {
            linesTurned++;
            if (linesTurned == arc.segments()) {
                linesTurned = 0;
                deeds.remove();
            }
        });
    }

    /** A straight line, once the planner has room for it; then what comes behind it. */
    private boolean line(Block.Kind kind, double[] target, double feed, long now, Runnable planned) {
        if (chip.settings().softLimits() && Places.beyondTravel(target, chip.settings())) {
            return refuseMove(now);
        }
        if (chip.state == State.CHECK) {
            planned.run();
            return true;
        }
        if (chip.drive.freeBlocks() == 0) {
            return startCycle();
        }
        planned.run();
        plan(kind, target, feed, now);
        return true;
    }

    private void probed(long now) {
        if (chip.state != State.CHECK) {
            chip.syncPosition(now);
            new Listings(chip).probed(now);
        }
    }

    /** Outside the machine's space: comes to a stop first if it moves, then the alarm. */
    private boolean refuseMove(long now) {
        if (chip.state == State.RUN) {
            realTime.stopForSoftLimit();
            return true;
        }
        if (chip.state == State.HOLD) {
            return false;
        }
        interrupts.reset(now);
        chip.alarm = Code.ALARM_SOFT_LIMIT;
        return true;
    }

    private boolean jog(Deed.Jog jog, long now) {
        deeds.remove();
        plan(Block.Kind.FEED, jog.target().axes(), jog.feed(), now);
        if (chip.state == State.IDLE && chip.planner.count() > 0) {
            chip.state = State.JOG;
            chip.drive.start(now);
        }
        return true;
    }

    private void plan(Block.Kind kind, double[] target, double feed, long now) {
        chip.planner.append(kind, target, feed);
        chip.drive.replan(now);
        chip.busy(now + chip.latency.perMotion());
    }

    private void turn(Deed.Spindle spindle) {
        if (chip.state != State.CHECK) {
            chip.spindle = Math.min(spindle.speed(), chip.settings().spindleMaximum());
            chip.report.tellOverrides();
        }
    }

    private void pour(Deed.Coolant coolant) {
        if (chip.state != State.CHECK) {
            chip.coolant = coolant.word();
            chip.report.tellOverrides();
        }
    }

    private void home(Deed.Home home, long now) {
        chip.state = State.HOME;
        switch (chip.firmware()) {
            case GRBL, GRBL_SINGLE_AXIS -> {
            }
            // Tells once, unasked, that it homes.
            case GRBLHAL -> realTime.report(now);
        }
        chip.homing.begin(home.cycles(), now);
    }

    private void startup(long now) {
        for (var i = chip.memory.startupLines() - 1; i >= 0; i--) {
            var line = chip.memory.startup(i);
            if (line.isEmpty()) {
                continue;
            }
            var reader = new GcodeReader(chip.memory);
            switch (reader.read(line, chip.modal)) {
                case Verdict.Accepted accepted -> {
                    chip.modal = reader.state();
                    chip.say(">" + line + ":ok", now);
                    accepted.deeds().reversed().forEach(deeds::addFirst);
                }
                case Verdict.Refused refused -> chip.say(">" + line + ":error:" + refused.code(), now);
            }
        }
    }
}
