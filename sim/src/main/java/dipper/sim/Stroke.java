package dipper.sim;

/**
 * What one motor does in one stretch of constant acceleration: step k of {@code count}, counted from 1, happens when
 * {@code fraction + speed·t + acceleration·t²/2 = k}.
 *
 * @param from steps from machine zero where it begins
 * @param direction +1 or -1 per step
 * @param fraction how much of the first step is already done
 * @param speed in steps/s when the stretch begins
 * @param acceleration in steps/s²
 */
record Stroke(long from, int direction, double fraction, double speed, double acceleration, long count) {

    static Stroke still(long at) {
        return new Stroke(at, 1, 0, 0, 0, 0);
    }

    long to() {
        return from + direction * count;
    }

    /** When step k is made, for a stretch between these instants. */
    long instantOf(long step, long start, long end) {
        var distance = step - fraction;
        var root = Math.sqrt(Math.max(0, speed * speed + 2 * acceleration * distance));
        var seconds = 2 * distance / (speed + root);
        return Math.min(end, Math.max(start, start + Math.round(seconds * 1e9)));
    }
}
