package dipper.sim;

/** Constant acceleration along a block: from path {@code from} to {@code to} in mm, between two instants in ns, from {@code speed} in mm/s. */
record Stretch(long start, long end, double from, double to, double speed, double acceleration) {

    static Stretch of(long start, double from, double to, double speed, double acceleration) {
        var distance = to - from;
        var root = Math.sqrt(Math.max(0, speed * speed + 2 * acceleration * distance));
        var seconds = distance <= 0 ? 0 : 2 * distance / (speed + root);
        return new Stretch(start, start + Math.round(seconds * 1e9), from, to, speed, acceleration);
    }

    double pathAt(long now) {
        if (now >= end) {
            return to;
        }
        var seconds = (now - start) / 1e9;
        return Math.min(to, from + seconds * (speed + acceleration * seconds / 2));
    }

    double speedAt(long now) {
        return Math.max(0, speed + acceleration * (Math.min(now, end) - start) / 1e9);
    }

    /** When it passes that place. */
    long instantOf(double path) {
        return Math.min(end, of(start, from, path, speed, acceleration).end());
    }
}
