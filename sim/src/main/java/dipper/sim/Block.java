package dipper.sim;

/** A straight motion in the planner: signed steps per axis, length in mm, speeds in mm/s, acceleration in mm/s². */
final class Block {

    /** Whose override bytes change its speed. */
    enum Kind {
        FEED, RAPID, HOMING
    }

    /** The step timer's slowest rate, whatever was asked for: 16 MHz / 65536 / 8. */
    private static final double SLOWEST_STEPS_PER_SECOND = 16e6 / 65_536 / 8;

    /** The firmware's own least feed, 1 mm/min. */
    private static final double SLOWEST_FEED = 1.0 / 60;

    private final Kind kind;
    private final long[] steps;
    private final double[] direction;
    private final double length;
    private final double programmed;
    private final double fastest;
    private final double acceleration;
    private final double floor;
    private double pace = 1;
    private double nominal;
    private double cornerSquared;
    private double entrySquared;

    Block(Kind kind, long[] steps, double[] direction, double length, double programmed, double fastest,
            double acceleration) {
        this.kind = kind;
        this.steps = steps;
        this.direction = direction;
        this.length = length;
        this.programmed = programmed;
        this.fastest = fastest;
        this.acceleration = acceleration;
        this.floor = SLOWEST_STEPS_PER_SECOND * length / most(steps);
        this.nominal = limited(programmed);
    }

    private static long most(long[] steps) {
        var most = 0L;
        for (var one : steps) {
            most = Math.max(most, Math.abs(one));
        }
        return most;
    }

    private double limited(double speed) {
        return Math.max(SLOWEST_FEED, Math.min(speed, fastest));
    }

    /** Takes the overrides, in percent. */
    void override(int feed, int rapid) {
        nominal = limited(switch (kind) {
            case FEED -> programmed * feed / 100;
            case RAPID -> fastest * rapid / 100;
            case HOMING -> programmed;
        });
    }

    /** Takes the paces of its motors, which step together: the slowest of those that turn stretches all of its time. */
    void pace(double[] paces) {
        var slowest = Double.MAX_VALUE;
        for (var i = 0; i < Motor.COUNT; i++) {
            slowest = steps[i] == 0 ? slowest : Math.min(slowest, paces[i]);
        }
        pace = slowest;
    }

    /** Its true speed as a part of the one that the firmware reckons with. */
    double pace() {
        return pace;
    }

    long steps(int axis) {
        return steps[axis];
    }

    double direction(int axis) {
        return direction[axis];
    }

    double length() {
        return length;
    }

    /** What was asked for within what the axes can do, at its pace. */
    double nominal() {
        return nominal * pace;
    }

    double acceleration() {
        return acceleration * pace * pace;
    }

    /** The slowest speed at which the step timer can make these steps. */
    double floor() {
        return floor * pace;
    }

    /** Whether the step timer cannot go as slowly as was asked: then it runs at its floor from end to end. */
    boolean belowFloor() {
        return nominal <= floor;
    }

    /** The highest speed, squared, at which it may be entered from the block before, nominal speeds apart. */
    double cornerSquared() {
        return cornerSquared;
    }

    void cornerSquared(double speedSquared) {
        cornerSquared = speedSquared;
    }

    /** The speed, squared, at which the plan enters it. */
    double entrySquared() {
        return entrySquared;
    }

    void entrySquared(double speedSquared) {
        entrySquared = speedSquared;
    }
}
