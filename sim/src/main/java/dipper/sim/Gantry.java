package dipper.sim;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The metal: where the axes truly are, in steps from machine zero, and which home switches that closes. The board sends it steps and reads its limit
 * inputs; a stalled or locked motor does not follow, one with swapped leads follows the other way.
 */
final class Gantry {

    /** Where an axis has its switch: at a position reached upward or downward, none, or the input is wired to X's. */
    sealed interface Switch {

        record At(long position, int direction) implements Switch {
        }

        record WithX() implements Switch {
        }

        record None() implements Switch {
        }
    }

    private final Carriage carriage;
    private final Switch[] switches;
    private final long[] position;
    private final Set<Motor> stalled = EnumSet.noneOf(Motor.class);
    private final Set<Motor> locked = EnumSet.noneOf(Motor.class);
    private final Set<Motor> swapped = EnumSet.noneOf(Motor.class);
    private final Map<Motor, LimitInput> inputs = new EnumMap<>(Motor.class);

    /** The outputs for direction that the board inverts, a bit a motor. */
    private IntSupplier inverted = () -> 0;

    Gantry(Switch[] switches, long[] start, Carriage carriage) {
        this.switches = switches.clone();
        this.position = start.clone();
        this.carriage = carriage;
        for (var motor : Motor.values()) {
            inputs.put(motor, LimitInput.AUTO);
        }
    }

    /** Which direction outputs the board inverts: asked at every motion, since its memory may change. */
    void obeys(IntSupplier directionMask) {
        inverted = directionMask;
    }

    long position(Motor motor) {
        return position[motor.index()];
    }

    /** Shifts an axis by hand or by its weight, with the motors free. */
    void slip(long start, long end, Motor motor, long steps) {
        var strokes = new Stroke[Motor.COUNT];
        for (var i = 0; i < Motor.COUNT; i++) {
            strokes[i] = Stroke.still(position[i]);
        }
        var speed = Math.abs(steps) / Math.max(1e-9, (end - start) / 1e9);
        strokes[motor.index()] =
                new Stroke(position(motor), Long.signum(steps) * sense(motor), 0, speed, 0, Math.abs(steps));
        move(start, end, strokes);
    }

    void stall(Motor motor) {
        stalled.add(motor);
    }

    void free(Motor motor) {
        stalled.remove(motor);
    }

    /** Plugs a motor in the other way round than it was. */
    void swap(Motor motor) {
        if (!swapped.remove(motor)) {
            swapped.add(motor);
        }
    }

    /** Which way a motor truly turns for a step upward: 1, or -1 where either its leads or the board's output is inverted. */
    private int sense(Motor motor) {
        var outputInverted = (inverted.getAsInt() >> motor.index() & 1) != 0;
        return outputInverted == swapped.contains(motor) ? 1 : -1;
    }

    /** Withholds steps from a motor that has found its switch while homing. */
    void lock(Motor motor) {
        locked.add(motor);
    }

    void unlockAll() {
        locked.clear();
    }

    void input(Motor motor, LimitInput input) {
        inputs.put(motor, input);
    }

    /** Steps sent to the motors; where each truly starts is known here alone. */
    void move(long start, long end, Stroke[] sent) {
        var x = follow(Motor.X, sent);
        follow(Motor.Y, sent);
        var z = follow(Motor.Z, sent);
        if (x.count() > 0 || z.count() > 0) {
            carriage.moved(start, end, x, z);
        }
    }

    private Stroke follow(Motor motor, Stroke[] sent) {
        var stroke = sent[motor.index()];
        var from = position(motor);
        if (stroke.count() == 0 || stalled.contains(motor) || locked.contains(motor)) {
            return Stroke.still(from);
        }
        var followed = new Stroke(from, stroke.direction() * sense(motor), stroke.fraction(), stroke.speed(),
                stroke.acceleration(),
                stroke.count());
        position[motor.index()] = followed.to();
        return followed;
    }

    /** Whether the board finds that limit input active. */
    boolean limit(Motor motor) {
        return switch (inputs.get(motor)) {
            case ON -> true;
            case OFF -> false;
            case AUTO -> switch (switches[motor.index()]) {
                case Switch.At at -> (position(motor) - at.position()) * at.direction() >= 0;
                case Switch.WithX _ -> limit(Motor.X);
                case Switch.None _ -> false;
            };
        };
    }

    /** After how many steps commanded in that direction the input becomes active; {@link Long#MAX_VALUE} when it does not. */
    long stepsToLimit(Motor motor, int commanded) {
        var direction = commanded * sense(motor);
        if (limit(motor)) {
            return 0;
        }
        if (inputs.get(motor) == LimitInput.OFF) {
            return Long.MAX_VALUE;
        }
        return switch (switches[motor.index()]) {
            case Switch.At at when at.direction() == direction && !stalled.contains(motor) ->
                    (at.position() - position(motor)) * direction;
            case Switch.WithX _ -> stepsToLimit(Motor.X, commanded);
            case Switch.At _, Switch.None _ -> Long.MAX_VALUE;
        };
    }
}
