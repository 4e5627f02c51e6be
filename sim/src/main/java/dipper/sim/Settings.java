package dipper.sim;

import dipper.rig.Axis;
import dipper.rig.Rig;
import dipper.units.Speed;

/** The board's {@code $} settings, by number; what cannot be stored is refused with the board's own error codes. For one thread. */
public final class Settings {

    private static final int[] NUMBERS =
            {0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 20, 21, 22, 23, 24, 25, 26, 27, 30, 31, 32, 100, 101, 102, 110, 111,
                112, 120, 121, 122, 130, 131, 132};

    private static final int IDLE_LOCK = 1;
    private static final int REPORT_MASK = 10;
    private static final int SOFT_LIMITS = 20;
    private static final int HARD_LIMITS = 21;
    private static final int HOMING = 22;
    private static final int STEPS = 100;
    private static final int MAX_RATE = 110;
    private static final int ACCELERATION = 120;
    private static final int TRAVEL = 130;

    private final float[] values = new float[256];

    private Settings() {}

    /** As the firmware comes: 250 steps/mm, 500 mm/min, no switches. */
    public static Settings factory() {
        var settings = new Settings();
        return settings.with(0, 10).with(IDLE_LOCK, 25).with(REPORT_MASK, 1).with(11, 0.01).with(12, 0.002).with(24, 25)
                .with(25, 500).with(26, 250)
                .with(27, 1).with(30, 1000).each(STEPS, 250).each(MAX_RATE, 500).each(ACCELERATION, 10)
                .each(TRAVEL, 200);
    }

    /** As the rig needs them: limits and homing on, motors always energised, reports with position and buffers; an absent Y is set like X. */
    public static Settings of(Rig rig) {
        var settings = factory().with(IDLE_LOCK, 255).with(REPORT_MASK, 3).with(HOMING, 1).with(SOFT_LIMITS, 1)
                .with(HARD_LIMITS, 1)
                .with(23, homeMask(rig)).with(24, perMinute(rig.wiring().locate()))
                .with(25, perMinute(rig.wiring().seek()))
                .with(27, rig.wiring().pullOff().millimetres());
        return settings.axis(Motor.X, rig.x()).axis(Motor.Y, rig.x()).axis(Motor.Z, rig.z());
    }

    /** The same settings with one changed; nothing is checked. */
    public Settings with(int number, double value) {
        var changed = copy();
        changed.values[number] = (float) value;
        return changed;
    }

    Settings copy() {
        var copy = new Settings();
        System.arraycopy(values, 0, copy.values, 0, values.length);
        return copy;
    }

    private Settings each(int first, double value) {
        return with(first, value).with(first + 1, value).with(first + 2, value);
    }

    private Settings axis(Motor motor, Axis axis) {
        var i = motor.index();
        return with(STEPS + i, axis.stepsPerMillimetre().thousandths() / 1e3)
                .with(MAX_RATE + i, perMinute(axis.maxSpeed()))
                .with(ACCELERATION + i, axis.acceleration().nanometresPerSecondSquared() / 1e6)
                .with(TRAVEL + i, axis.travel().millimetres());
    }

    private static double perMinute(Speed speed) {
        return speed.nanometresPerSecond() * 60 / 1e6;
    }

    private static int homeMask(Rig rig) {
        return (rig.x().homeEnd() == Axis.HomeEnd.LOW ? 3 : 0) | (rig.z().homeEnd() == Axis.HomeEnd.LOW ? 4 : 0);
    }

    /** Stores a value; 0, or the error code that says why not. */
    int store(int number, float value) {
        if (value < 0) {
            return Code.NEGATIVE_VALUE;
        }
        if (!known(number)) {
            return Code.INVALID_STATEMENT;
        }
        if (number == 0 && value < 3) {
            return Code.STEP_PULSE_MINIMUM;
        }
        if (number == SOFT_LIMITS && value >= 1 && !homing()) {
            return Code.SOFT_LIMITS_NEED_HOMING;
        }
        values[number] = stored(number, value);
        if (number == HOMING && value < 1) {
            values[SOFT_LIMITS] = 0;
        }
        return Code.OK;
    }

    private static boolean known(int number) {
        for (var one : NUMBERS) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    /** Whole numbers are cut off, and kept in 8 bits but for $26's 16; switches are 0 or 1. */
    private static float stored(int number, float value) {
        return switch (number) {
            case 4, 5, 6, 13, SOFT_LIMITS, HARD_LIMITS, HOMING, 32 -> (int) value == 0 ? 0 : 1;
            case 0, IDLE_LOCK, 2, 3, REPORT_MASK, 23 -> (int) value & 0xFF;
            case 26 -> (int) value & 0xFFFF;
            default -> value;
        };
    }

    /** All of them as {@code $$} lists them. */
    void list(Outgoing out, long now) {
        for (var number : NUMBERS) {
            var decimals =
                    number == 11 || number == 12 || number == 24 || number == 25 || number == 27 || number >= STEPS
                            ? 3
                            : 0;
            out.send(new Text().put('$').number(number).put('=').decimal(values[number], decimals), now);
        }
    }

    void restoreFactory() {
        System.arraycopy(factory().values, 0, values, 0, values.length);
    }

    int idleLock() {
        return (int) values[IDLE_LOCK];
    }

    int reportMask() {
        return (int) values[REPORT_MASK];
    }

    double junctionDeviation() {
        return values[11];
    }

    boolean inches() {
        return values[13] != 0;
    }

    boolean softLimits() {
        return values[SOFT_LIMITS] != 0;
    }

    boolean hardLimits() {
        return values[HARD_LIMITS] != 0;
    }

    boolean homing() {
        return values[HOMING] != 0;
    }

    boolean homesLow(Motor motor) {
        return ((int) values[23] >> motor.index() & 1) != 0;
    }

    double locateRate() {
        return values[24];
    }

    double seekRate() {
        return values[25];
    }

    long debounceNanos() {
        return (long) (values[26] * 1_000_000L);
    }

    double pullOff() {
        return values[27];
    }

    float spindleMaximum() {
        return values[30];
    }

    /** Never 0, which the firmware stores and then divides by. */
    float stepsPerMillimetre(int axis) {
        return Math.max(1e-3f, values[STEPS + axis]);
    }

    double maxRate(int axis) {
        return values[MAX_RATE + axis];
    }

    double acceleration(int axis) {
        return values[ACCELERATION + axis];
    }

    double travel(int axis) {
        return values[TRAVEL + axis];
    }
}
