package dipper.forecast;

import dipper.plan.PlannedStep;
import dipper.units.Length;

/** One step of a plan in time: when it begins, in seconds from the first step, what it takes, and where the axes stand before it. */
record Moment(PlannedStep step, double begins, Timing takes, Length x, Length z) {

    double ends() {
        return begins + takes.total();
    }
}
