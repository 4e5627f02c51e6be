package dipper.sim;

import dipper.sim.GcodeLine.AxisUse;
import java.util.List;

/** What a line's motion mode makes of its axis words: straight lines, arcs, probing. */
final class MotionWords {

    private static final double SAME_ANGLE = 5e-7;
    private static final double LEAST_RADIUS_ERROR = 0.005;
    private static final double MOST_RADIUS_ERROR = 0.5;
    private static final double RADIUS_PART = 0.001;

    private final GcodeLine line;
    private final Modal before;
    private final Modal after;
    private final Places places;
    private final Memory memory;
    private final List<Deed> deeds;
    private String used = "";

    MotionWords(GcodeLine line, Modal before, Places places, Memory memory, List<Deed> deeds) {
        this.line = line;
        this.before = before;
        this.after = line.modal;
        this.places = places;
        this.memory = memory;
        this.deeds = deeds;
    }

    /** The letters that the motion has used, axes and feed apart. */
    String used() {
        return used;
    }

    int read() {
        if (after.motion == 80) {
            return line.axisWords() ? Code.AXIS_WORDS_EXIST : Code.OK;
        }
        if (line.axisUse != AxisUse.MOTION) {
            return Code.OK;
        }
        if (after.motion != 0 && after.feed == 0) {
            return Code.NO_FEED;
        }
        return switch (after.motion) {
            case 0, 1 -> straight();
            case 2, 3 -> arc();
            default -> probe();
        };
    }

    private int straight() {
        if (line.axisWords()) {
            var target = places.target();
            deeds.add(new Deed.Move(after.motion == 0 ? Block.Kind.RAPID : Block.Kind.FEED, Point.of(target),
                    feed(distance(target))));
            after.position = target.clone();
        }
        return Code.OK;
    }

    /** In mm/min; in inverse time a motion of that length takes 1/F minutes. */
    private double feed(double length) {
        return after.feedMode == 93 ? after.feed * length : after.feed;
    }

    private double distance(double[] target) {
        var square = 0.0;
        for (var i = 0; i < Motor.COUNT; i++) {
            square += (target[i] - before.position[i]) * (target[i] - before.position[i]);
        }
        return Math.sqrt(square);
    }

    /** Nothing is wired to this board's probe: toward the work it never touches, away from it it has nothing to leave. */
    private int probe() {
        if (!line.axisWords()) {
            return Code.NO_AXIS_WORDS;
        }
        var target = places.target();
        if (distance(target) == 0) {
            return Code.INVALID_TARGET;
        }
        deeds.add(new Deed.Drain());
        if (after.motion >= 384) {
            deeds.add(new Deed.Alarm(Code.ALARM_PROBE_START));
            return Code.OK;
        }
        deeds.add(new Deed.Move(Block.Kind.FEED, Point.of(target), feed(distance(target))));
        deeds.add(new Deed.Drain());
        if (after.motion == 382) {
            deeds.add(new Deed.Alarm(Code.ALARM_PROBE_CONTACT));
        }
        deeds.add(new Deed.Probed());
        after.position = target.clone();
        return Code.OK;
    }

    private int arc() {
        var plane = Arc.Plane.of(after.plane);
        if (!line.axisWords()) {
            return Code.NO_AXIS_WORDS;
        }
        if (!line.has(plane.first().letter()) && !line.has(plane.second().letter())) {
            return Code.NO_AXIS_WORDS_IN_PLANE;
        }
        var target = places.target();
        var x = target[plane.first().index()] - before.position[plane.first().index()];
        var y = target[plane.second().index()] - before.position[plane.second().index()];
        return line.has('R') ? byRadius(plane, target, x, y) : byCentre(plane, target, x, y);
    }

    private int byRadius(Arc.Plane plane, double[] target, double x, double y) {
        used = "R";
        if (x == 0 && y == 0) {
            return Code.INVALID_TARGET;
        }
        var radius = places.length(line.value('R', 0));
        var square = 4 * radius * radius - x * x - y * y;
        if (square < 0) {
            return Code.ARC_RADIUS;
        }
        var side = -Math.sqrt(square) / Math.hypot(x, y);
        side = after.motion == 3 ? -side : side;
        side = radius < 0 ? -side : side;
        return turn(plane, target, 0.5 * (x - y * side), 0.5 * (y + x * side));
    }

    private int byCentre(Arc.Plane plane, double[] target, double x, double y) {
        used = "IJK";
        var letters = new char[] {letter(plane.first()), letter(plane.second())};
        if (!line.has(letters[0]) && !line.has(letters[1])) {
            return Code.NO_OFFSETS_IN_PLANE;
        }
        var first = places.length(line.value(letters[0], 0));
        var second = places.length(line.value(letters[1], 0));
        var radius = Math.hypot(first, second);
        var off = Math.abs(Math.hypot(x - first, y - second) - radius);
        if (off > MOST_RADIUS_ERROR || (off > LEAST_RADIUS_ERROR && off > RADIUS_PART * radius)) {
            return Code.INVALID_TARGET;
        }
        return turn(plane, target, first, second);
    }

    private static char letter(Motor motor) {
        return (char) ('I' + motor.index());
    }

    /** Around a centre that lies so far from where the arc begins; back to the start is a whole turn. */
    private int turn(Arc.Plane plane, double[] target, double first, double second) {
        var a = plane.first().index();
        var b = plane.second().index();
        var centreA = before.position[a] + first;
        var centreB = before.position[b] + second;
        var endA = target[a] - centreA;
        var endB = target[b] - centreB;
        var travel = Math.atan2(-first * endB + second * endA, -first * endA - second * endB);
        if (after.motion == 2 && travel >= -SAME_ANGLE) {
            travel -= 2 * Math.PI;
        } else if (after.motion == 3 && travel <= SAME_ANGLE) {
            travel += 2 * Math.PI;
        }
        var radius = Math.hypot(first, second);
        var segments = Arc.segments(radius, travel, memory.settings().arcTolerance());
        deeds.add(new Deed.Turn(new Arc(Point.of(before.position), Point.of(target), plane, centreA, centreB, travel,
                segments, feed(radius * Math.abs(travel)))));
        after.position = target.clone();
        return Code.OK;
    }
}
