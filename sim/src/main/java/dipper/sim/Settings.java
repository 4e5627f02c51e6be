package dipper.sim;

import dipper.rig.Axis;
import dipper.rig.Rig;
import dipper.units.Speed;

/** The board's {@code $} settings, by number; what cannot be stored is refused with the board's own error codes. For one thread. */
public final class Settings {

    private static final int IDLE_LOCK = 1;
    private static final int DIRECTIONS = 3;
    private static final int REPORT_MASK = 10;
    private static final int SOFT_LIMITS = 20;
    private static final int HARD_LIMITS = 21;
    private static final int HOMING = 22;
    private static final int STEPS = 100;
    private static final int MAX_RATE = 110;
    private static final int ACCELERATION = 120;
    private static final int TRAVEL = 130;

    private final Firmware firmware;
    private final float[] values;

    private Settings(Firmware firmware, float[] values) {
        this.firmware = firmware;
        this.values = values;
    }

    /** As GRBL 1.1h comes: 250 steps/mm, 500 mm/min, no switches. */
    public static Settings factory() {
        return factory(Firmware.GRBL);
    }

    /** As that firmware comes. */
    public static Settings factory(Firmware firmware) {
        var catalogue = firmware.dialect().settings();
        var settings = new Settings(firmware, new float[catalogue.span()]);
        settings.restoreFactory();
        return settings;
    }

    /** As the rig needs them, on a board that homes as the rig says: GRBL 1.1h, rebuilt where single axes home. */
    public static Settings of(Rig rig) {
        return of(rig, switch (rig.wiring().homing()) {
            case SINGLE_AXIS -> Firmware.GRBL_SINGLE_AXIS;
            case Y_WITH_X -> Firmware.GRBL;
        });
    }

    /** As the rig needs them: limits and homing on, motors always energised, reports with position and buffers; an absent Y is set like X. */
    public static Settings of(Rig rig, Firmware firmware) {
        var settings = factory(firmware).with(IDLE_LOCK, 255).with(REPORT_MASK, 3).with(HOMING, 1).with(SOFT_LIMITS, 1)
                .with(HARD_LIMITS, 1)
                .with(23, homeMask(rig)).with(24, perMinute(rig.wiring().locate()))
                .with(25, perMinute(rig.wiring().seek()))
                .with(27, rig.wiring().pullOff().millimetres());
        return settings.axis(Motor.X, rig.x()).axis(Motor.Y, rig.x()).axis(Motor.Z, rig.z()).homedAsTheRigSays(rig);
    }

    /** The same settings with one changed; nothing is checked. */
    public Settings with(int number, double value) {
        var changed = copy();
        changed.values[number] = (float) value;
        return changed;
    }

    Settings copy() {
        return new Settings(firmware, values.clone());
    }

    Firmware firmware() {
        return firmware;
    }

    boolean bit(int number, int bit) {
        return number < values.length && ((int) values[number] >> bit & 1) != 0;
    }

    private Settings axis(Motor motor, Axis axis) {
        var i = motor.index();
        return with(STEPS + i, axis.stepsPerMillimetre().thousandths() / 1e3)
                .with(MAX_RATE + i, perMinute(axis.maxSpeed()))
                .with(ACCELERATION + i, axis.acceleration().nanometresPerSecondSquared() / 1e6)
                .with(TRAVEL + i, axis.travel().millimetres());
    }

    private Settings homedAsTheRigSays(Rig rig) {
        return switch (firmware) {
            case GRBL, GRBL_SINGLE_AXIS -> this;
            case GRBLHAL -> switch (rig.wiring().homing()) {
                case SINGLE_AXIS -> with(HOMING, 3).with(45, 1);
                case Y_WITH_X -> this;
            };
        };
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
        if (!firmware.dialect().settings().has(number)) {
            return Code.INVALID_STATEMENT;
        }
        if (number == 0 && value < 3) {
            return Code.STEP_PULSE_MINIMUM;
        }
        if (number == SOFT_LIMITS && value >= 1 && !homing()) {
            return Code.SOFT_LIMITS_NEED_HOMING;
        }
        values[number] = firmware == Firmware.GRBLHAL ? value : stored(number, value);
        if (number == HOMING && value < 1) {
            values[SOFT_LIMITS] = 0;
        }
        return Code.OK;
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
        for (var item : firmware.dialect().settings().items()) {
            var value = values[item.number()];
            out.send(new Text().put('$').number(item.number()).put('=').decimal(value, item.decimals()), now);
        }
    }

    void restoreFactory() {
        for (var item : firmware.dialect().settings().items()) {
            values[item.number()] = item.factory();
        }
    }

    int idleLock() {
        return (int) values[IDLE_LOCK];
    }

    /** Which direction outputs are inverted, a bit a motor. */
    int directionMask() {
        return (int) values[DIRECTIONS];
    }

    int reportMask() {
        return (int) values[REPORT_MASK];
    }

    double junctionDeviation() {
        return values[11];
    }

    double arcTolerance() {
        return values[12];
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
        return bit(HOMING, 0);
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
