package dipper.forecast;

import dipper.plan.PlannedStep;
import dipper.protocol.Scene;
import dipper.units.Length;

/** One step of a plan in time: when it begins, in seconds from the first step, what it takes, and where the axes stand before it,
 * and what hangs: the scene of its treatment, or the last one's. */
record Moment(PlannedStep step, Scene scene, double begins, Timing takes, Length x, Length z) {

    double ends() {
        return begins + takes.total();
    }
}
