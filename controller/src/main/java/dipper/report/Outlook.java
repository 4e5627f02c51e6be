package dipper.report;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Command;
import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.protocol.StepKey;
import java.util.Optional;

/**
 * What lies before a run that is under way, in s from now.
 *
 * @param step the one under way
 * @param lasted how long it has lasted
 * @param finish when all is done, with the times that the recipe allows people
 * @param person when somebody is needed next, and for what
 */
public record Outlook(PlannedStep step, double lasted, double finish, Optional<NextPerson> person) {

    public record NextPerson(double in, String message) {
    }

    /** From that step of the plan on, which has lasted so long; nothing where the plan has no such step, as on the way to a rest. */
    public static Optional<Outlook> from(Plan plan, String key, double lasted) {
        return plan.protocol().at(PlannedStep.path(key))
                .flatMap(first -> from(plan, first.key(), key, lasted));
    }

    private static Optional<Outlook> from(Plan plan, StepKey first, String key, double lasted) {
        var pace = new Timing.Pace(plan.rig(), Handshake.assumed(plan.rig().handshake()));
        var current = Optional.<PlannedStep>empty();
        var person = Optional.<NextPerson>empty();
        var remaining = -lasted;
        for (var step : plan.from(first)) {
            // Also what is behind says where the axes are.
            var takes = pace.of(step).total();
            current = current.or(() -> Optional.of(step).filter(one -> one.key().equals(key)));
            if (current.isPresent()) {
                var soFar = remaining;
                person = person.or(() -> asked(step).map(message -> new NextPerson(Math.max(0, soFar), message)));
                remaining = Math.max(0, remaining + takes);
            }
        }
        var finish = remaining;
        var next = person;
        return current.map(step -> new Outlook(step, lasted, finish, next));
    }

    private static Optional<String> asked(PlannedStep step) {
        return step.command() instanceof Command.Ask ask ? Optional.of(ask.message()) : Optional.empty();
    }
}
