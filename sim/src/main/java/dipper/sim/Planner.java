package dipper.sim;

/** Some blocks ahead of the motors, and the speeds at which one goes over into the next. */
final class Planner {

    /** The step counters have 32 bits. */
    private static final long FARTHEST = Integer.MAX_VALUE;

    /** In mm/s²: with none at all nothing would ever move. */
    private static final double LEAST_ACCELERATION = 1e-3;

    private final Settings settings;
    private final Block[] blocks;
    private final long[] end = new long[Motor.COUNT];
    private final double[] paces = {1, 1, 1};
    private int count;
    private int feedOverride = 100;
    private int rapidOverride = 100;

    Planner(Settings settings) {
        this.settings = settings;
        this.blocks = new Block[settings.firmware().dialect().blocks() + 1];
    }

    int count() {
        return count;
    }

    /** How many more it takes. */
    int free() {
        return blocks.length - 1 - count;
    }

    Block head() {
        return blocks[0];
    }

    /** The block behind the head, or null. */
    Block next() {
        return count > 1 ? blocks[1] : null;
    }

    /** The speed, squared, at which the head goes over into the next. */
    double exitSquared() {
        return count > 1 ? blocks[1].entrySquared() : 0;
    }

    /** Empties it; the next block starts from there. */
    void clear(long[] position) {
        count = 0;
        System.arraycopy(position, 0, end, 0, Motor.COUNT);
    }

    void dropHead() {
        count--;
        System.arraycopy(blocks, 1, blocks, 0, count);
        blocks[count] = null;
    }

    /** Sets the overrides, in percent, for what is planned and what will be. */
    void override(int feed, int rapid) {
        feedOverride = feed;
        rapidOverride = rapid;
        for (var i = 0; i < count; i++) {
            blocks[i].override(feed, rapid);
        }
    }

    /** Sets how fast a motor's steps truly come, as a part of the reckoned rate. */
    void pace(Motor motor, double part) {
        paces[motor.index()] = part;
        for (var i = 0; i < count; i++) {
            blocks[i].pace(paces);
        }
    }

    /** Appends a straight line to that place in mm, at that feed in mm/min; nothing when it is already there. */
    void append(Block.Kind kind, double[] target, double feed) {
        var steps = new long[Motor.COUNT];
        var millimetres = new double[Motor.COUNT];
        var square = 0.0;
        for (var i = 0; i < Motor.COUNT; i++) {
            var to = Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(target[i] * settings.stepsPerMillimetre(i))));
            steps[i] = to - end[i];
            millimetres[i] = steps[i] / (double) settings.stepsPerMillimetre(i);
            square += millimetres[i] * millimetres[i];
            end[i] = to;
        }
        if (square > 0) {
            append(kind, steps, millimetres, Math.sqrt(square), feed / 60);
        }
    }

    private void append(Block.Kind kind, long[] steps, double[] millimetres, double length, double speed) {
        var direction = new double[Motor.COUNT];
        var fastest = Double.MAX_VALUE;
        var acceleration = Double.MAX_VALUE;
        for (var i = 0; i < Motor.COUNT; i++) {
            direction[i] = millimetres[i] / length;
            if (steps[i] != 0) {
                fastest = Math.min(fastest, settings.maxRate(i) / 60 / Math.abs(direction[i]));
                acceleration = Math.min(acceleration,
                        Math.max(LEAST_ACCELERATION, settings.acceleration(i)) / Math.abs(direction[i]));
            }
        }
        var block = new Block(kind, steps, direction, length, speed, fastest, acceleration);
        block.override(feedOverride, rapidOverride);
        block.pace(paces);
        block.cornerSquared(count == 0 ? 0 : corner(blocks[count - 1], block));
        blocks[count++] = block;
    }

    /** The firmware's rule: as fast as the corner's centripetal acceleration allows on a path that cuts it by the junction deviation ($11). */
    private double corner(Block before, Block after) {
        var cosine = 0.0;
        for (var i = 0; i < Motor.COUNT; i++) {
            cosine -= before.direction(i) * after.direction(i);
        }
        if (cosine > 0.999999) {
            return 0;
        }
        if (cosine < -0.999999) {
            return Double.MAX_VALUE;
        }
        var halfSine = Math.sqrt(0.5 * (1 - cosine));
        var acceleration = Math.min(before.acceleration(), after.acceleration());
        return acceleration * settings.junctionDeviation() * halfSine / (1 - halfSine);
    }

    /** Finds the entry speeds: each block can stop by the end of the last, and can be reached from the head's speed and what is left of it. */
    void plan(double headSquared, double headLeft) {
        var exit = 0.0;
        for (var i = count - 1; i > 0; i--) {
            var slower = Math.min(blocks[i - 1].nominal(), blocks[i].nominal());
            var most = Math.min(slower * slower, blocks[i].cornerSquared());
            exit = Math.min(most, exit + 2 * blocks[i].acceleration() * blocks[i].length());
            blocks[i].entrySquared(exit);
        }
        var reached = headSquared;
        for (var i = 1; i < count; i++) {
            var left = i == 1 ? headLeft : blocks[i - 1].length();
            reached = Math.min(blocks[i].entrySquared(), reached + 2 * blocks[i - 1].acceleration() * left);
            blocks[i].entrySquared(reached);
        }
    }
}
