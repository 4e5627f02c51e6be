package dipper.forecast;

import dipper.forecast.Curve.Point;
import dipper.plan.Plan;
import java.util.List;

/**
 * A run in time, for drawings: what the holder is in when, how high it hangs, and when each unit is begun and complete. In seconds from the first step.
 *
 * @param dips in the order of time, the first {@value #MOST_DIPS}
 * @param heights of the lowest point above the deck, in mm, at the end of each move, the first {@value #MOST_HEIGHTS}
 * @param units of the first counted unit, the first {@value #MOST_UNITS}
 * @param end of the run
 * @param shown until when dips, heights and units are kept: the end, but for very long runs
 */
public record Chronicle(List<Dip> dips, List<Point> heights, List<Unit> units, double end, double shown) {

    static final int MOST_DIPS = 2000;
    static final int MOST_HEIGHTS = 12_000;
    static final int MOST_UNITS = 500;

    /** In a bath from the start of the dwell to its end. */
    public record Dip(int station, double from, double to) {
    }

    /** One counted unit, numbered from 1, from the first of its layers to the start of the next unit. */
    public record Unit(String name, int number, double from, double to) {
    }

    public Chronicle {
        dips = List.copyOf(dips);
        heights = List.copyOf(heights);
        units = List.copyOf(units);
    }

    public static Chronicle of(Plan plan, Handshake handshake) {
        var fold = new ChronicleFold(plan);
        var end = Walk.through(plan, handshake, List.of(fold));
        return fold.chronicle(end);
    }
}
