package dipper.coater;

import dipper.plan.Command.Crossing;
import dipper.units.Speed;

/** Draws the straight line through the positions that were reported within a crossing; its slope is the true speed. Least squares, from running sums. */
final class CrossingSpeed {

    private final long highest;
    private final long lowest;
    private int reports;
    private long firstAt;
    private long firstZ;
    private double sumT;
    private double sumZ;
    private double sumTT;
    private double sumTZ;

    CrossingSpeed(Crossing crossing) {
        var touches = crossing.touches().nanometres();
        var covered = crossing.covered().nanometres();
        this.highest = Math.max(touches, covered);
        this.lowest = Math.min(touches, covered);
    }

    /** The axis was there then, in motion; nm and ns. */
    void seen(long z, long at) {
        if (z < lowest || z > highest) {
            return;
        }
        if (reports == 0) {
            firstAt = at;
            firstZ = z;
        }
        // Counted from the first, so that nothing is lost to rounding in a crossing of hours.
        var seconds = (at - firstAt) / 1e9;
        var nanometres = (double) (z - firstZ);
        reports++;
        sumT += seconds;
        sumZ += nanometres;
        sumTT += seconds * seconds;
        sumTZ += seconds * nanometres;
    }

    TrueSpeed speed() {
        var spread = reports * sumTT - sumT * sumT;
        return reports < TrueSpeed.FEWEST || spread <= 0
                ? new TrueSpeed.NotMeasured(reports)
                : new TrueSpeed.Mean(new Speed(Math.round(Math.abs((reports * sumTZ - sumT * sumZ) / spread))),
                        reports);
    }
}
