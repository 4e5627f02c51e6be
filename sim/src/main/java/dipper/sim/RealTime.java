package dipper.sim;

/** Serves what real-time bytes have asked for, between two steps of the main loop's work. */
final class RealTime {

    private static final long SPINDLE_RESTORE = 4_000_000_000L;
    private static final long COOLANT_RESTORE = 1_000_000_000L;

    private final Chip chip;
    private boolean softLimit;
    private float spindleBefore;
    private int coolantBefore;
    private long restoredAt = Long.MAX_VALUE;

    RealTime(Chip chip) {
        this.chip = chip;
    }

    void restart() {
        softLimit = false;
        restoredAt = Long.MAX_VALUE;
    }

    /** From now on a stop ends in Idle: the target lay outside. */
    void stopForSoftLimit() {
        softLimit = true;
        chip.requests.add(Request.HOLD);
    }

    /** Whether the main loop does nothing but serve. */
    boolean suspended() {
        return chip.pause != Pause.NONE && !(chip.state == State.HOLD && chip.pause == Pause.SLOWING);
    }

    long nextInstant() {
        return restoredAt;
    }

    void serve(long now) {
        if (now >= restoredAt) {
            restored(now);
        }
        if (chip.requests.remove(Request.REPORT)) {
            report(now);
        }
        if (!chip.requests.isEmpty()) {
            obey(now);
        }
    }

    private void obey(long now) {
        var stop = chip.requests.contains(Request.HOLD) || chip.requests.contains(Request.DOOR)
                || chip.requests.contains(Request.CANCEL)
                || chip.requests.contains(Request.SLEEP);
        if (stop) {
            stop(now);
        }
        if (chip.requests.remove(Request.START) && !stop) {
            start(now);
        }
        if (chip.requests.remove(Request.STOPPED)) {
            stopped(now);
        }
    }

    void report(long now) {
        chip.reportingUntil = now + chip.latency.perReport();
        chip.out.send(chip.report.compose(now), chip.reportingUntil);
        chip.busy(chip.reportingUntil);
        chip.busy(chip.out.roomAt());
    }

    private void stop(long now) {
        if (chip.state != State.ALARM && chip.state != State.CHECK) {
            slowDown(now);
            if (chip.requests.contains(Request.HOLD)) {
                hold();
            }
            if (chip.requests.contains(Request.DOOR)) {
                openDoor(now);
            }
        }
        if (chip.requests.contains(Request.SLEEP)) {
            sleep(now);
        }
        chip.requests.remove(Request.HOLD);
        chip.requests.remove(Request.DOOR);
        chip.requests.remove(Request.CANCEL);
        chip.requests.remove(Request.SLEEP);
    }

    private void slowDown(long now) {
        switch (chip.state) {
            case RUN -> {
                chip.drive.brake(now);
                chip.pause = Pause.SLOWING;
            }
            case JOG -> {
                chip.drive.brake(now);
                chip.pause = Pause.CANCELLING;
            }
            case IDLE -> chip.pause = Pause.STANDING;
            case ALARM, CHECK, HOME, HOLD, DOOR, SLEEP -> {
            }
        }
    }

    private void hold() {
        switch (chip.state) {
            case IDLE, RUN -> chip.state = State.HOLD;
            case ALARM, CHECK, HOME, HOLD, JOG, DOOR, SLEEP -> {
            }
        }
    }

    private void openDoor(long now) {
        chip.say("[MSG:Check Door]", now);
        if (chip.pause == Pause.RESTORING) {
            chip.pause = Pause.STANDING;
            restoredAt = Long.MAX_VALUE;
            chip.outputsOff();
        }
        switch (chip.state) {
            case IDLE, RUN, HOLD -> {
                chip.state = State.DOOR;
                if (chip.pause == Pause.STANDING) {
                    doorStands();
                }
            }
            case ALARM, CHECK, HOME, JOG, DOOR, SLEEP -> {
            }
        }
    }

    private void doorStands() {
        spindleBefore = chip.spindle;
        coolantBefore = chip.coolant;
        chip.outputsOff();
    }

    private void sleep(long now) {
        chip.state = State.SLEEP;
        chip.pause = Pause.STANDING;
        chip.say("[MSG:Sleeping]", now);
        chip.outputsOff();
        chip.idleMotors(now);
    }

    private void start(long now) {
        if (chip.state == State.DOOR && chip.lid == Lid.OPEN) {
            return;
        }
        if (chip.state == State.DOOR && chip.pause == Pause.STANDING) {
            chip.pause = Pause.RESTORING;
            if (spindleBefore != 0 || coolantBefore != 9) {
                chip.report.tellOverrides();
            }
            chip.spindle = spindleBefore;
            chip.coolant = coolantBefore;
            restoredAt = now + (spindleBefore != 0 ? SPINDLE_RESTORE : 0) + (coolantBefore != 9 ? COOLANT_RESTORE : 0);
            if (restoredAt == now) {
                restored(now);
            }
        } else if (chip.state == State.IDLE || (chip.state == State.HOLD && chip.pause == Pause.STANDING)) {
            cycle(now);
        }
    }

    private void restored(long now) {
        restoredAt = Long.MAX_VALUE;
        cycle(now);
    }

    private void cycle(long now) {
        chip.pause = Pause.NONE;
        chip.state = chip.planner.count() > 0 ? State.RUN : State.IDLE;
        chip.drive.start(now);
    }

    private Pause standing() {
        return switch (chip.firmware().dialect().hold()) {
            case STANDS -> Pause.STANDING;
            case NEVER_STANDS -> Pause.STUCK;
        };
    }

    private void stopped(long now) {
        var held = switch (chip.state) {
            case HOLD, DOOR, SLEEP -> !softLimit && chip.pause != Pause.CANCELLING;
            case IDLE, ALARM, CHECK, HOME, RUN, JOG -> false;
        };
        if (held) {
            chip.pause = chip.state == State.HOLD ? standing() : Pause.STANDING;
            if (chip.state == State.DOOR) {
                doorStands();
            }
        } else if (chip.state != State.ALARM) {
            if (chip.pause == Pause.CANCELLING) {
                chip.drive.halt(now);
                chip.syncPosition(now);
            }
            chip.pause = Pause.NONE;
            chip.state = State.IDLE;
        }
        chip.idleMotors(now);
    }
}
