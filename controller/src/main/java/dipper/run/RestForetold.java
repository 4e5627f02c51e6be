package dipper.run;

import dipper.plan.Plan;
import dipper.plan.PlannedStep;
import dipper.record.Recorded;
import dipper.record.RunState;
import java.util.List;
import java.util.Optional;

/** Where the pellets of a run would come to rest if somebody wished for it now, in words; from the record alone, so that any process can tell. */
public final class RestForetold {

    private RestForetold() {}

    /** {@code plan} is the run's, {@code events} its record so far. */
    public static String inWords(Plan plan, List<Recorded> events) {
        if (Wetness.of(events) instanceof Wetness.Untouched) {
            return "the pellets wait in air: nothing is wet yet";
        }
        return inWords(
                RunState.of(events).latestStep().flatMap(key -> diversion(plan, key)).orElseGet(Diversion.GoOn::new));
    }

    private static String inWords(Diversion diversion) {
        return switch (diversion) {
            case Diversion.GoOn _ -> "what is under way is finished first, then the pellets go to their rest";
            case Diversion.StayHere(var where) -> "the pellets stay " + where;
            case Diversion.GoTo(var solution) -> "the pellets go to " + solution;
        };
    }

    private static Optional<Diversion> diversion(Plan plan, String key) {
        return plan.protocol().at(PlannedStep.path(key))
                .map(treatment -> Diversion.at(PlannedStep.phase(key), treatment, plan.protocol()));
    }
}
