package dipper.sim;

/** How the rest of a block will be run: up to five stretches, one after the other. */
final class Profile {

    private static final double NOTHING = 1e-9;

    private final Stretch[] stretches = new Stretch[6];
    private int count;
    private int index;
    private long end;
    private double speed;
    private double path;

    /** Speeds up, cruises and slows down to reach the block's end at the exit speed. */
    void trapezoid(Block block, long start, double from, double entry, double exit) {
        begin(start, from, entry);
        var length = block.length();
        if (block.belowFloor()) {
            speed = block.floor();
            run(length, 0);
            speed = exit;
            return;
        }
        var twice = 2 * block.acceleration();
        if (speed > block.nominal()) {
            run(Math.min(length, path + (speed * speed - block.nominal() * block.nominal()) / twice),
                    -block.acceleration());
        }
        var peakSquared = Math.min(block.nominal() * block.nominal(),
                (speed * speed + exit * exit + twice * (length - path)) / 2);
        run(Math.min(length, path + (peakSquared - speed * speed) / twice), block.acceleration());
        run(length - Math.max(0, peakSquared - exit * exit) / twice, 0);
        run(length, -block.acceleration());
        speed = exit;
    }

    /** Keeps what happens until that instant and slows down from there, to a stop where the block is long enough. */
    void brake(Block block, long instant) {
        while (count > 0 && stretches[count - 1].start() >= instant) {
            count--;
            end = stretches[count].start();
            speed = stretches[count].speed();
            path = stretches[count].from();
        }
        if (count > 0 && stretches[count - 1].end() > instant) {
            var cut = stretches[count - 1];
            end = instant;
            speed = cut.speedAt(instant);
            path = cut.pathAt(instant);
            stretches[count - 1] = new Stretch(cut.start(), instant, cut.from(), path, cut.speed(), cut.acceleration());
        }
        if (block.belowFloor() || speed < NOTHING) {
            speed = 0;
            return;
        }
        run(Math.min(block.length(), path + speed * speed / (2 * block.acceleration())), -block.acceleration());
    }

    private void begin(long start, double from, double entry) {
        count = 0;
        index = 0;
        end = start;
        path = from;
        speed = entry;
    }

    private void run(double to, double acceleration) {
        if (to - path > NOTHING) {
            var stretch = Stretch.of(end, path, to, speed, acceleration);
            stretches[count++] = stretch;
            end = stretch.end();
            speed = stretch.speedAt(end);
            path = to;
        }
    }

    /** The stretch under way, or null when all are done. */
    Stretch current() {
        return index < count ? stretches[index] : null;
    }

    void next() {
        index++;
    }

    /** Lets the rest of the stretch under way begin now. */
    void cut(long now) {
        var stretch = stretches[index];
        stretches[index] = new Stretch(now, stretch.end(), stretch.pathAt(now), stretch.to(), stretch.speedAt(now),
                stretch.acceleration());
    }

    long end() {
        return end;
    }

    double endSpeed() {
        return speed;
    }

    double endPath() {
        return path;
    }

    double speedAt(long instant) {
        for (var i = index; i < count; i++) {
            if (instant < stretches[i].end()) {
                return stretches[i].speedAt(instant);
            }
        }
        return speed;
    }

    long instantOf(double place) {
        for (var i = index; i < count; i++) {
            if (place <= stretches[i].to() + NOTHING) {
                return stretches[i].instantOf(place);
            }
        }
        return Long.MAX_VALUE;
    }
}
