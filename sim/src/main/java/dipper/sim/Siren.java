package dipper.sim;

/** An alarm's line, half a second in which nothing is heard, and after a limit silence until a reset. */
final class Siren {

    private static final long PAUSE = 500_000_000L;

    private enum Sounding {
        NONE, SOUNDED, SILENT
    }

    private final Chip chip;
    private Sounding sounding = Sounding.NONE;

    Siren(Chip chip) {
        this.chip = chip;
    }

    /** Goes on with the alarm; false when it waits for a reset. */
    boolean sound(long now) {
        return switch (sounding) {
            case NONE -> {
                chip.state = State.ALARM;
                chip.say("ALARM:" + chip.alarm, now);
                chip.busy(now + PAUSE);
                sounding = Sounding.SOUNDED;
                yield true;
            }
            case SOUNDED -> {
                if (chip.alarm == Code.ALARM_HARD_LIMIT || chip.alarm == Code.ALARM_SOFT_LIMIT) {
                    chip.say("[MSG:Reset to continue]", now);
                    chip.requests.remove(Request.RESET);
                    sounding = Sounding.SILENT;
                } else {
                    quiet();
                }
                yield true;
            }
            case SILENT -> {
                var reset = chip.requests.contains(Request.RESET);
                if (reset) {
                    quiet();
                }
                yield reset;
            }
        };
    }

    void quiet() {
        chip.alarm = 0;
        sounding = Sounding.NONE;
    }
}
