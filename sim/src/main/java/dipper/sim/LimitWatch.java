package dipper.sim;

/** Notices a switch that closes in motion, outside homing. */
final class LimitWatch {

    private final Chip chip;
    private final Interrupts interrupts;
    private int closed;
    private long looked = Long.MIN_VALUE;

    LimitWatch(Chip chip, Interrupts interrupts) {
        this.chip = chip;
        this.interrupts = interrupts;
        this.closed = mask();
    }

    private int mask() {
        var mask = 0;
        for (var i = 0; i < Motor.COUNT; i++) {
            mask |= chip.gantry.limit(Motor.of(i)) ? 1 << i : 0;
        }
        return mask;
    }

    long nextInstant() {
        if (chip.homing.active()) {
            return Long.MAX_VALUE;
        }
        var next = Long.MAX_VALUE;
        for (var i = 0; i < Motor.COUNT; i++) {
            var at = chip.drive.limitAt(Motor.of(i));
            next = at > looked ? Math.min(next, at) : next;
        }
        return next;
    }

    /** Looks at the inputs, with every step made until now. */
    void look(long now) {
        looked = now;
        chip.drive.settle(now);
        var before = closed;
        closed = mask();
        if ((closed & ~before) != 0) {
            interrupts.limitChanged(now);
        }
    }

    void advance(long now) {
        if (closed != 0) {
            // A switch that has opened since can close anew, after homing too, which looks at its switches by itself.
            closed &= mask();
        }
        if (now >= nextInstant()) {
            look(now);
        }
    }
}
