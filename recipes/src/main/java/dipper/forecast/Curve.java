package dipper.forecast;

import java.util.ArrayList;
import java.util.List;

/** Points over time for a drawing: as they come while they are few, every second, fourth, … as they become many; the last one always. */
public final class Curve {

    /** At so many seconds, so much. */
    public record Point(double seconds, double value) {
    }

    private static final int MOST = 256;

    private final List<Point> points = new ArrayList<>();
    private Point last = new Point(0, 0);
    private long offered;
    private long every = 1;

    void add(double seconds, double value) {
        last = new Point(seconds, value);
        if (offered++ % every == 0) {
            points.add(last);
        }
        if (points.size() > MOST) {
            thin();
        }
    }

    private void thin() {
        var kept = new ArrayList<Point>(MOST);
        for (var at = 0; at < points.size(); at += 2) {
            kept.add(points.get(at));
        }
        points.clear();
        points.addAll(kept);
        every *= 2;
    }

    /** In the order of time; at most some hundred. */
    public List<Point> points() {
        var all = new ArrayList<>(points);
        if (offered > 0 && !all.getLast().equals(last)) {
            all.add(last);
        }
        return List.copyOf(all);
    }
}
