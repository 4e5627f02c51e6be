package dipper.sim;

import dipper.sim.GcodeLine.AxisUse;
import java.util.ArrayList;
import java.util.List;

/** Reads one line of G-code against the parser's state; a refused line changes nothing. */
final class GcodeReader {

    private static final int G4 = 400;
    private static final int G10 = 1000;
    private static final int G28 = 2800;
    private static final int G28_1 = 2810;
    private static final int G30 = 3000;
    private static final int G30_1 = 3010;
    private static final int G43_1 = 4310;
    private static final int G92 = 9200;
    private static final int G92_1 = 9210;

    private final Memory memory;
    private final List<Deed> deeds = new ArrayList<>();
    private Modal before;
    private GcodeLine line;
    private Modal after;
    private Places places;

    GcodeReader(Memory memory) {
        this.memory = memory;
    }

    /** The state that the line last accepted leaves. */
    Modal state() {
        return after;
    }

    Verdict read(String text, Modal modal) {
        begin(text, modal);
        var code = line.read(0);
        return verdict(code == Code.OK ? block() : code);
    }

    /** A line behind {@code $J=}: a feed of its own, and nothing of it stays. */
    Verdict readJog(String text, Modal modal) {
        begin(text, modal);
        after.motion = 1;
        var code = line.read(3);
        return verdict(code == Code.OK ? jog() : code);
    }

    private void begin(String text, Modal modal) {
        deeds.clear();
        before = modal;
        after = modal.copy();
        line = new GcodeLine(text, after, memory.dialect());
        places = new Places(line, before, memory, deeds);
    }

    private Verdict verdict(int code) {
        return code == Code.OK ? new Verdict.Accepted(List.copyOf(deeds)) : new Verdict.Refused(code);
    }

    private int jog() {
        if (!line.has('F') || (line.axisWords() && line.value('F', 0) == 0)) {
            return Code.NO_FEED;
        }
        for (var group : line.groups) {
            if (!group.equals("units") && !group.equals("distance") && !group.equals("once")) {
                return Code.INVALID_JOG;
            }
        }
        if (line.nonModal != 0 && line.nonModal != GcodeLine.G53) {
            return Code.INVALID_JOG;
        }
        if (leftOver("XYZFN")) {
            return Code.UNUSED_WORDS;
        }
        // Without a word for an axis the firmware's target is still what it was cleared to: machine zero.
        var target = line.axisWords() ? places.target() : new double[Motor.COUNT];
        if (memory.settings().softLimits() && Places.beyondTravel(target, memory.settings())) {
            return Code.TRAVEL_EXCEEDED;
        }
        deeds.add(new Deed.Jog(Point.of(target), places.length(line.value('F', 0))));
        var position = target.clone();
        after = before.copy();
        after.position = position;
        return Code.OK;
    }

    private int block() {
        if (line.axisWords() && line.axisUse == AxisUse.NONE) {
            line.axisUse = AxisUse.MOTION;
        }
        if (line.value('N', 0) > 10_000_000) {
            return Code.LINE_NUMBER;
        }
        after.feed = feed();
        after.speed = (float) line.value('S', before.speed);
        // Only the line that says T has a tool; the next one has none again.
        after.tool = (int) line.value('T', 0);
        accessories();
        var code = line.nonModal == G4 ? dwell() : Code.OK;
        code = code == Code.OK ? toolLength() : code;
        if (code == Code.OK && line.systemChosen) {
            after.systemOffset = memory.offset(after.system).clone();
            places.changeOffset();
        }
        code = code == Code.OK ? once() : code;
        var motion = new MotionWords(line, before, places, memory, deeds);
        code = code == Code.OK ? motion.read() : code;
        if (code == Code.OK && leftOver(expected() + motion.used())) {
            return Code.UNUSED_WORDS;
        }
        if (code == Code.OK) {
            programFlow();
        }
        return code;
    }

    /** In inverse time, 1/min, it must stand in every line of motion; what it was in the other mode is not taken over. */
    private double feed() {
        if (after.feedMode == 93) {
            return line.value('F', 0);
        }
        var kept = before.feedMode == 93 ? 0 : before.feed;
        return line.has('F') ? places.length(line.value('F', 0)) : kept;
    }

    private void accessories() {
        if (after.spindle != before.spindle || (after.spindle != 5 && after.speed != before.speed)) {
            deeds.add(new Deed.Drain());
            deeds.add(new Deed.Spindle(after.spindle == 5 ? 0 : after.speed));
        }
        if (after.coolant != before.coolant) {
            deeds.add(new Deed.Drain());
            deeds.add(new Deed.Coolant(after.coolant));
        }
    }

    private int dwell() {
        if (!line.has('P')) {
            return Code.VALUE_MISSING;
        }
        deeds.add(new Deed.Drain());
        deeds.add(new Deed.Dwell(line.value('P', 0)));
        return Code.OK;
    }

    private int toolLength() {
        if (line.axisUse != AxisUse.TOOL_LENGTH) {
            return Code.OK;
        }
        if (line.nonModalTool == G43_1 && (!line.has('Z') || line.has('X') || line.has('Y'))) {
            return Code.TOOL_LENGTH_AXIS;
        }
        var length = line.nonModalTool == G43_1 ? places.length(line.value('Z', 0)) : 0;
        if (length != after.toolLength) {
            after.toolLength = length;
            places.changeOffset();
        }
        return Code.OK;
    }

    private int once() {
        return switch (line.nonModal) {
            case G10 -> places.storeOffset();
            case G28 -> places.visit(Memory.G28);
            case G30 -> places.visit(Memory.G30);
            case G28_1 -> places.keep(Memory.G28, before.position);
            case G30_1 -> places.keep(Memory.G30, before.position);
            case GcodeLine.G53 -> after.motion == 0 || after.motion == 1 ? Code.OK : Code.G53_WITHOUT_MOTION;
            case G92 -> line.axisWords() ? places.shift() : Code.NO_AXIS_WORDS;
            case G92_1 -> {
                after.shift = new double[Motor.COUNT];
                places.changeOffset();
                yield Code.OK;
            }
            default -> Code.OK;
        };
    }

    /** The letters that mean something in this line. */
    private String expected() {
        var letters = new StringBuilder("FNST");
        if (line.axisUse != AxisUse.NONE) {
            letters.append("XYZ");
        }
        if (line.nonModal == G4) {
            letters.append('P');
        }
        if (line.nonModal == G10) {
            letters.append("PL");
        }
        return letters.toString();
    }

    private boolean leftOver(String letters) {
        for (var letter : line.values.keySet()) {
            if (letters.indexOf(letter) < 0) {
                return true;
            }
        }
        return false;
    }

    private void programFlow() {
        switch (line.programFlow) {
            case 0, 1 -> {
                deeds.add(new Deed.Drain());
                if (line.programFlow == 0) {
                    deeds.add(new Deed.Hold());
                    deeds.add(new Deed.Drain());
                }
            }
            case 2, 30 -> {
                deeds.add(new Deed.Drain());
                after.motion = 1;
                after.plane = 17;
                after.distance = 90;
                after.feedMode = 94;
                after.system = 0;
                after.systemOffset = memory.offset(0).clone();
                after.spindle = 5;
                after.coolant = 9;
                deeds.add(new Deed.Spindle(0));
                deeds.add(new Deed.Coolant(9));
                deeds.add(new Deed.OffsetChanged());
                deeds.add(new Deed.Say("[MSG:Pgm End]"));
            }
            default -> {
            }
        }
    }
}
