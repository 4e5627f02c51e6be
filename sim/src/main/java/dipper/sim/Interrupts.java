package dipper.sim;

/** What acts at once, whatever the main loop is doing: real-time bytes, limit switches, a reset. */
final class Interrupts {

    private final Chip chip;

    Interrupts(Chip chip) {
        this.chip = chip;
    }

    /** A byte has come in: real-time ones are picked off, others above 0x7F vanish, the rest goes to the ring. */
    void received(byte one, long now) {
        if (chip.booting) {
            return;
        }
        chip.awake = true;
        var code = one & 0xFF;
        switch (code) {
            case 0x18 -> reset(now);
            case '?' -> {
                if (now >= chip.reportingUntil) {
                    chip.requests.add(Request.REPORT);
                }
            }
            case '~' -> chip.requests.add(Request.START);
            case '!' -> chip.requests.add(Request.HOLD);
            case 0x84 -> chip.requests.add(Request.DOOR);
            case 0x85 -> {
                if (chip.state == State.JOG) {
                    chip.requests.add(Request.CANCEL);
                }
            }
            case 0xA0 -> toggleCoolant();
            default -> {
                if (code <= 0x7F) {
                    chip.ring.put(one);
                } else if (chip.overrides.take(code)) {
                    override(now);
                }
            }
        }
    }

    private void override(long now) {
        chip.planner.override(chip.overrides.feed(), chip.overrides.rapid());
        chip.drive.replan(now);
        chip.report.tellOverrides();
    }

    private void toggleCoolant() {
        switch (chip.state) {
            case IDLE, RUN, HOLD, JOG -> {
                chip.coolant = chip.coolant == 8 ? 9 : 8;
                chip.modal.coolant = chip.coolant;
                chip.report.tellOverrides();
            }
            case ALARM, CHECK, HOME, DOOR, SLEEP -> {
            }
        }
    }

    /** Stops everything; in motion the steps under way are lost, and with them the position. */
    void reset(long now) {
        if (!chip.requests.add(Request.RESET)) {
            return;
        }
        chip.awake = true;
        chip.outputsOff();
        if (moving()) {
            if (chip.alarm == 0) {
                chip.alarm = chip.state == State.HOME ? Code.ALARM_HOMING_RESET : ofAbort();
            }
            chip.homing.end(now);
            chip.drive.halt(now);
            chip.idleMotors(now);
        }
    }

    private int ofAbort() {
        return switch (chip.firmware().dialect().abort()) {
            case ALWAYS_LOCKS -> Code.ALARM_ABORT;
            case LOCKS_WHERE_HOMING_IS_ON -> chip.settings().homing() ? Code.ALARM_ABORT : 0;
        };
    }

    private boolean moving() {
        return switch (chip.state) {
            case RUN, HOME, JOG -> true;
            case HOLD, DOOR, SLEEP -> chip.pause == Pause.SLOWING || chip.pause == Pause.CANCELLING;
            case IDLE, ALARM, CHECK -> false;
        };
    }

    /** A limit input has changed, by the carriage or by somebody's hand. */
    void limitChanged(long now) {
        if (!chip.settings().hardLimits() || chip.state == State.ALARM || chip.state == State.HOME || chip.alarm != 0
                || chip.booting) {
            return;
        }
        reset(now);
        chip.alarm = Code.ALARM_HARD_LIMIT;
    }
}
