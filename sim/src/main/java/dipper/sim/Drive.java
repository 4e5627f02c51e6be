package dipper.sim;

/**
 * Runs the planner's head in closed form and counts its steps. It works out one block at a time; a new block, an override or a hold changes what is
 * left of it from that instant on.
 */
final class Drive {

    private static final double ROUNDING = 1e-6;

    private final Planner planner;
    private final Gantry gantry;
    private final long lookAhead;
    private final Profile profile = new Profile();
    private final long[] position = new long[Motor.COUNT];
    private final long[] made = new long[Motor.COUNT];
    private final long[] limitAt = new long[Motor.COUNT];
    private final Stroke[] sent = new Stroke[Motor.COUNT];
    private boolean running;
    private boolean stopped;
    private boolean released;
    private long brakeFrom = Long.MAX_VALUE;
    private double path;

    Drive(Planner planner, Gantry gantry, Latency latency) {
        this.planner = planner;
        this.gantry = gantry;
        this.lookAhead = latency.lookAhead();
    }

    boolean running() {
        return running;
    }

    /** Sets off, or goes on after a stop, when there is a block. */
    void start(long now) {
        brakeFrom = Long.MAX_VALUE;
        if (!running && planner.count() > 0) {
            running = true;
            lay(now, path, 0);
        }
    }

    /** Takes account of another block, or of other overrides. */
    void replan(long now) {
        if (running) {
            settle(now);
            var under = profile.current();
            lay(now, under == null ? profile.endPath() : under.from(),
                    under == null ? profile.endSpeed() : under.speed());
        }
    }

    /** Slows down to a stop, after the steps that are already prepared. */
    void brake(long now) {
        if (running && brakeFrom == Long.MAX_VALUE) {
            brakeFrom = now + lookAhead;
            replan(now);
        }
    }

    /** Stops dead and forgets what was planned; counts what was made. */
    void halt(long now) {
        settle(now);
        if (planner.count() > 0) {
            for (var i = 0; i < Motor.COUNT; i++) {
                position[i] += Long.signum(planner.head().steps(i)) * made[i];
                made[i] = 0;
            }
        }
        running = false;
        released = false;
        path = 0;
        brakeFrom = Long.MAX_VALUE;
        planner.clear(position);
    }

    /** Hands the steps made until now to the gantry. */
    void settle(long now) {
        var stretch = profile.current();
        if (running && stretch != null && now > stretch.start()) {
            deliver(stretch, Math.min(now, stretch.end()));
            profile.cut(now);
        }
    }

    /** Declares where it is, which must be at rest. */
    void place(int axis, long steps) {
        position[axis] = steps;
        planner.clear(position);
    }

    private void lay(long now, double from, double entry) {
        var head = planner.head();
        planner.plan(head.belowFloor() ? 0 : entry * entry, head.length() - from);
        profile.trapezoid(head, now, from, entry, Math.sqrt(planner.exitSquared()));
        if (brakeFrom < profile.end()) {
            profile.brake(head, Math.max(now, brakeFrom));
        }
        released = now >= releaseAt();
        for (var i = 0; i < Motor.COUNT; i++) {
            limitAt[i] = findLimit(i, head);
        }
    }

    private long findLimit(int axis, Block head) {
        var steps = Math.abs(head.steps(axis));
        if (steps == 0) {
            return Long.MAX_VALUE;
        }
        var distance = gantry.stepsToLimit(Motor.of(axis), Long.signum(head.steps(axis)));
        if (distance > steps - made[axis]) {
            return Long.MAX_VALUE;
        }
        return profile.instantOf((made[axis] + distance) * head.length() / steps);
    }

    /** When the block under way closes that limit switch, as far as was known when it was laid out. */
    long limitAt(Motor motor) {
        return running ? limitAt[motor.index()] : Long.MAX_VALUE;
    }

    long nextInstant() {
        if (!running) {
            return Long.MAX_VALUE;
        }
        var stretch = profile.current();
        var next = stretch == null ? profile.end() : stretch.end();
        return released ? next : Math.min(next, releaseAt());
    }

    /** When the last steps of the block under way are prepared, so that the planner has its place back. */
    private long releaseAt() {
        return completes() ? profile.end() - lookAhead : Long.MAX_VALUE;
    }

    private boolean completes() {
        return planner.head().length() - profile.endPath() <= ROUNDING;
    }

    void advance(long now) {
        released |= running && now >= releaseAt();
        while (running && (profile.current() == null ? profile.end() : profile.current().end()) <= now) {
            if (profile.current() == null) {
                finish(profile.end());
            } else {
                deliver(profile.current(), profile.current().end());
                profile.next();
            }
        }
    }

    private void finish(long at) {
        if (!completes()) {
            path = profile.endPath();
            running = false;
            stopped = true;
            return;
        }
        for (var i = 0; i < Motor.COUNT; i++) {
            position[i] += planner.head().steps(i);
            made[i] = 0;
        }
        path = 0;
        planner.dropHead();
        if (planner.count() == 0) {
            running = false;
            released = false;
            stopped = true;
        } else {
            lay(at, 0, profile.endSpeed());
        }
    }

    private void deliver(Stretch stretch, long until) {
        var head = planner.head();
        var to = stretch.pathAt(until);
        for (var i = 0; i < Motor.COUNT; i++) {
            var perMillimetre = Math.abs(head.steps(i)) / head.length();
            var reached = Math.max(made[i], (long) (to * perMillimetre + ROUNDING));
            var fraction = Math.max(0, stretch.from() * perMillimetre - made[i]);
            sent[i] = new Stroke(0, Long.signum(head.steps(i)), fraction, stretch.speed() * perMillimetre,
                    stretch.acceleration() * perMillimetre,
                    reached - made[i]);
            made[i] = reached;
        }
        gantry.move(stretch.start(), until, sent);
    }

    /** Whether it has come to a stop since this was last asked. */
    boolean takeStopped() {
        var was = stopped;
        stopped = false;
        return was;
    }

    /** Where the step counter stands. */
    long position(int axis, long now) {
        if (planner.count() == 0) {
            return position[axis];
        }
        var head = planner.head();
        if (!running || profile.current() == null) {
            return position[axis] + Long.signum(head.steps(axis)) * made[axis];
        }
        var steps = (long) (Math.abs(head.steps(axis)) / head.length() * profile.current().pathAt(now) + ROUNDING);
        return position[axis] + Long.signum(head.steps(axis)) * Math.max(made[axis], steps);
    }

    /** The speed as FS tells it, in mm/min: that of the steps being prepared, and what was asked for where the step timer cannot go so slowly. */
    double rate(long now) {
        if (!running) {
            return 0;
        }
        return 60 / planner.head().pace() * (planner.head().belowFloor() && brakeFrom == Long.MAX_VALUE
                ? planner.head().nominal()
                : profile.speedAt(now + lookAhead));
    }

    /** How many blocks the planner still takes; the one whose steps are all prepared no longer counts. */
    int freeBlocks() {
        return Math.max(0, planner.free() + (released && planner.count() > 0 ? 1 : 0));
    }
}
