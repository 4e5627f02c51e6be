package dipper.sim;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The answer to {@code ?}, put together from integers; WCO and Ov come only now and then, counted as the firmware counts. */
final class StatusReport {

    private static final int BUSY_WCO = 30;
    private static final int BUSY_OV = 20;
    private static final int IDLE_EVERY = 10;
    private static final float INCH = (float) GcodeLine.INCHES_PER_MILLIMETRE;

    private static final byte[] MPOS = Text.ascii("|MPos:");
    private static final byte[] WPOS = Text.ascii("|WPos:");
    private static final byte[] BUFFERS = Text.ascii("|Bf:");
    private static final byte[] SPEEDS = Text.ascii("|FS:");
    private static final byte[] PINS = Text.ascii("|Pn:");
    private static final byte[] DOOR = Text.ascii("D");
    private static final byte[] DOOR_ALONE = Text.ascii("|Pn:D");
    private static final byte[] OFFSET = Text.ascii("|WCO:");
    private static final byte[] OVERRIDES = Text.ascii("|Ov:");
    private static final byte[] ACCESSORIES = Text.ascii("|A:");

    private final Chip chip;
    private final Text text = new Text();
    private final Spelled[] places = spelled();
    private final Spelled[] offsets = spelled();
    private int untilOffset;
    private int untilOverrides;
    private final Set<Extra> untold = EnumSet.noneOf(Extra.class);

    /** What some firmwares tell once after a change. */
    private enum Extra {
        ACCESSORIES, HOMED, TOOL_REFERENCE
    }

    StatusReport(Chip chip) {
        this.chip = chip;
    }

    private static Spelled[] spelled() {
        return Stream.generate(Spelled::new).limit(Motor.COUNT).toArray(Spelled[]::new);
    }

    /** The next report tells both. */
    void restart() {
        untilOffset = 0;
        untilOverrides = 0;
        switch (chip.firmware().dialect().seldom()) {
            case OFFSET_FIRST -> untold.clear();
            case OVERRIDES_FIRST -> untold.addAll(EnumSet.allOf(Extra.class));
        }
    }

    /** The next report tells whether it is homed, where the firmware does so. */
    void tellHomed() {
        switch (chip.firmware().dialect().seldom()) {
            case OFFSET_FIRST -> {
            }
            case OVERRIDES_FIRST -> untold.add(Extra.HOMED);
        }
    }

    void tellOffset() {
        untilOffset = 0;
    }

    void tellOverrides() {
        untilOverrides = 0;
    }

    Text compose(long now) {
        text.put('<').put(chip.state.word());
        stage();
        position(now);
        if ((chip.settings().reportMask() & 2) != 0) {
            text.put(BUFFERS).number(chip.drive.freeBlocks()).put(',').number(chip.ring.free());
        }
        speeds(now);
        pins();
        seldom();
        return text.put('>');
    }

    private void stage() {
        switch (chip.state) {
            case HOLD -> text.put(':').put(chip.pause == Pause.STANDING ? '0' : '1');
            case DOOR -> text.put(':').put(switch (chip.pause) {
                case RESTORING -> '3';
                case STANDING -> chip.lid == Lid.OPEN ? '1' : '0';
                case NONE, SLOWING, CANCELLING, STUCK -> '2';
            });
            case IDLE, ALARM, CHECK, HOME, RUN, JOG, SLEEP -> {
            }
        }
    }

    private void position(long now) {
        var machine = (chip.settings().reportMask() & 1) != 0;
        text.put(machine ? MPOS : WPOS);
        for (var i = 0; i < Motor.COUNT; i++) {
            var place = chip.drive.position(i, now) / chip.settings().stepsPerMillimetre(i);
            coordinate(i, places[i], machine ? place : place - (float) chip.modal.offset(i));
        }
    }

    private void coordinate(int axis, Spelled spelled, float millimetres) {
        if (axis > 0) {
            text.put(',');
        }
        var inches = chip.settings().inches();
        text.put(inches ? spelled.of(millimetres * INCH, 4) : spelled.of(millimetres, 3));
    }

    private void speeds(long now) {
        var rate = chip.state.busy() ? (float) chip.drive.rate(now) : 0f;
        text.put(SPEEDS).decimal(chip.settings().inches() ? rate * INCH : rate, chip.settings().inches() ? 1 : 0);
        text.put(',').decimal(chip.spindle * chip.overrides.spindle() / 100, 0);
    }

    private void pins() {
        var first = true;
        for (var i = 0; i < Motor.COUNT; i++) {
            if (chip.gantry.limit(Motor.of(i))) {
                if (first) {
                    text.put(PINS);
                }
                first = false;
                text.put('X' + i);
            }
        }
        if (chip.lid == Lid.OPEN) {
            text.put(first ? DOOR_ALONE : DOOR);
        }
    }

    /** Never both in one report, but for the firmware's own order when both are due. */
    private void seldom() {
        switch (chip.firmware().dialect().seldom()) {
            case OFFSET_FIRST -> {
                offsetSaid();
                overridesSaid();
            }
            case OVERRIDES_FIRST -> {
                if (untilOverrides == 0) {
                    untilOffset = Math.max(untilOffset, 1);
                    overridesSaid();
                    untilOffset--;
                } else {
                    overridesSaid();
                    offsetSaid();
                }
                extras();
            }
        }
    }

    private void offsetSaid() {
        if (untilOffset > 0) {
            untilOffset--;
            return;
        }
        untilOffset = (chip.state.busy() ? BUSY_WCO : IDLE_EVERY) - 1;
        untilOverrides = untilOverrides == 0 ? 1 : untilOverrides;
        text.put(OFFSET);
        for (var i = 0; i < Motor.COUNT; i++) {
            coordinate(i, offsets[i], (float) chip.modal.offset(i));
        }
    }

    private void overridesSaid() {
        if (untilOverrides > 0) {
            untilOverrides--;
            return;
        }
        untilOverrides = (chip.state.busy() ? BUSY_OV : IDLE_EVERY) - 1;
        text.put(OVERRIDES).number(chip.overrides.feed()).put(',').number(chip.overrides.rapid()).put(',')
                .number(chip.overrides.spindle());
        if (chip.spindle != 0 || chip.coolant != 9) {
            untold.remove(Extra.ACCESSORIES);
            accessories();
        }
    }

    private void accessories() {
        text.put(ACCESSORIES);
        if (chip.spindle != 0) {
            text.put(chip.modal.spindle == 4 ? 'C' : 'S');
        }
        if (chip.coolant != 9) {
            text.put(chip.coolant == 7 ? 'M' : 'F');
        }
    }

    private void extras() {
        if (untold.remove(Extra.ACCESSORIES)) {
            accessories();
        }
        var cycles = chip.firmware().homing(chip.settings());
        if (untold.remove(Extra.HOMED) && !cycles.isEmpty()) {
            text.put("|H:").put(cycles.stream().allMatch(chip.homed::containsAll) ? '1' : '0');
        }
        if (untold.remove(Extra.TOOL_REFERENCE)) {
            text.put("|TLR:0");
        }
    }
}
