package dipper.report;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a rehearsal will do, beside the run that it stands for. */
public final class RehearsalText {

    private RehearsalText() {}

    public static List<String> lines(Plan rehearsal, Plan run) {
        var handshake = Handshake.assumed(run.rig().handshake());
        return List.of(
                "rehearsal  each loop once, what waits for 2 s at most, all speeds and depths as in the run",
                "           %s in place of %s, %d of %d immersions%s".formatted(
                        Spans.of(Timing.of(rehearsal, handshake).total()), Spans.of(Timing.of(run, handshake).total()),
                        immersions(rehearsal), immersions(run), people(rehearsal)),
                "           it is recorded, and nothing of it is counted");
    }

    private static long immersions(Plan plan) {
        return steps(plan).filter(step -> step.command() instanceof Command.Dwell).count();
    }

    private static String people(Plan plan) {
        var asked = steps(plan).filter(step -> step.command() instanceof Command.Ask).count();
        return asked == 0 ? "" : "; a person is asked " + (asked == 1 ? "once" : asked + " times");
    }

    private static java.util.stream.Stream<PlannedStep> steps(Plan plan) {
        return StreamSupport.stream(plan.spliterator(), false);
    }
}
