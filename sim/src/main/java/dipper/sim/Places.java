package dipper.sim;

import java.util.List;

/** Where the coordinates of one line lead, and what it does to the offsets; deeds that this takes are added to the line's. */
final class Places {

    private static final double MILLIMETRES_PER_INCH = 25.4;

    private final GcodeLine line;
    private final Modal before;
    private final Modal after;
    private final Memory memory;
    private final List<Deed> deeds;

    Places(GcodeLine line, Modal before, Memory memory, List<Deed> deeds) {
        this.line = line;
        this.before = before;
        this.after = line.modal;
        this.memory = memory;
        this.deeds = deeds;
    }

    static boolean beyondTravel(double[] target, Settings settings) {
        for (var i = 0; i < Motor.COUNT; i++) {
            if (target[i] > 0 || target[i] < -settings.travel(i)) {
                return true;
            }
        }
        return false;
    }

    double[] target() {
        var target = before.position.clone();
        for (var motor : Motor.values()) {
            var i = motor.index();
            if (!line.has(motor.letter())) {
                continue;
            }
            if (line.nonModal == GcodeLine.G53) {
                target[i] = word(motor);
            } else if (after.distance == 91) {
                target[i] += word(motor);
            } else {
                target[i] = word(motor) + after.offset(i);
            }
        }
        return target;
    }

    double length(double written) {
        return after.units == 20 ? written * MILLIMETRES_PER_INCH : written;
    }

    private double word(Motor motor) {
        return length(line.value(motor.letter(), 0));
    }

    private double toolLength(Motor motor) {
        return motor == Motor.Z ? after.toolLength : 0;
    }

    /** The work coordinates have changed, which waits for the motors and shows in the next report. */
    void changeOffset() {
        deeds.add(new Deed.Drain());
        deeds.add(new Deed.OffsetChanged());
    }

    int keep(int index, double[] values) {
        deeds.add(new Deed.Drain());
        deeds.add(new Deed.Store(index, Point.of(values)));
        return Code.OK;
    }

    /** G10 L2 takes the offset as written; L20 the one that makes the present position read as written. */
    int storeOffset() {
        if (!line.axisWords()) {
            return Code.NO_AXIS_WORDS;
        }
        if (!line.has('P') || !line.has('L')) {
            return Code.VALUE_MISSING;
        }
        var chosen = (int) line.value('P', 0);
        if (chosen > memory.dialect().systems()) {
            return Code.COORDINATE_SYSTEM;
        }
        var how = (int) line.value('L', 0);
        if ((how != 2 && how != 20) || line.has('R')) {
            return Code.UNSUPPORTED;
        }
        var index = chosen == 0 ? after.system : chosen - 1;
        var offset = memory.offset(index).clone();
        for (var motor : Motor.values()) {
            var i = motor.index();
            if (line.has(motor.letter())) {
                var written = word(motor);
                offset[i] = how == 2 ? written : before.position[i] - after.shift[i] - written - toolLength(motor);
            }
        }
        keep(index, offset);
        if (index == after.system) {
            after.systemOffset = offset;
            changeOffset();
        }
        return Code.OK;
    }

    int shift() {
        for (var motor : Motor.values()) {
            var i = motor.index();
            if (line.has(motor.letter())) {
                after.shift[i] = before.position[i] - after.systemOffset[i] - word(motor) - toolLength(motor);
            }
        }
        changeOffset();
        return Code.OK;
    }

    /** Rapid to the point on the way, if one is written, and on to the stored place. */
    int visit(int index) {
        var stored = memory.offset(index);
        if (line.axisWords()) {
            var target = target();
            deeds.add(new Deed.Move(Block.Kind.RAPID, Point.of(target), 0));
            after.position = target.clone();
            for (var motor : Motor.values()) {
                if (line.has(motor.letter())) {
                    after.position[motor.index()] = stored[motor.index()];
                }
            }
        } else {
            after.position = stored.clone();
        }
        deeds.add(new Deed.Move(Block.Kind.RAPID, Point.of(after.position), 0));
        return Code.OK;
    }
}
