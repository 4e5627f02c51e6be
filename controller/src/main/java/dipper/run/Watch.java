package dipper.run;

import dipper.forecast.Handshake;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.Recorded;
import dipper.record.RunState;

/** Sees a run from outside: screens and reports. Called on the conductor's thread; must return at once and never throw. */
public interface Watch {

    /** What a verified move costs beyond its kinematics, measured after homing. */
    default void handshake(Handshake measured) {}

    /** A run that was left, or changed, goes on with these steps of that plan. */
    default void goesOn(Plan plan, Iterable<PlannedStep> rest) {}

    /** A step is about to begin. */
    default void begins(PlannedStep step) {}

    /** An event has been recorded; the state includes it. */
    default void recorded(Recorded event, RunState state) {}
}
