package dipper.cli;

import dipper.forecast.Handshake;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.Recorded;
import dipper.record.RunState;
import dipper.run.Watch;
import java.util.List;

/** Several that see a run, told in that order. */
record Watches(List<Watch> all) implements Watch {

    Watches(Watch... all) {
        this(List.of(all));
    }

    @Override
    public void handshake(Handshake measured) {
        all.forEach(watch -> watch.handshake(measured));
    }

    @Override
    public void goesOn(Plan plan, Iterable<PlannedStep> rest) {
        all.forEach(watch -> watch.goesOn(plan, rest));
    }

    @Override
    public void begins(PlannedStep step) {
        all.forEach(watch -> watch.begins(step));
    }

    @Override
    public void recorded(Recorded event, RunState state) {
        all.forEach(watch -> watch.recorded(event, state));
    }
}
