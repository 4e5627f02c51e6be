package dipper.run;

import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.protocol.Treatment;
import dipper.record.Recorded;
import dipper.record.RunState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the pellets of a run would come to rest if somebody wished for it now, in words; from the record alone, so that any process can tell. */
public final class RestForetold {

    private RestForetold() {}

    /** {@code plan} is the run's, {@code events} its record so far. */
    public static String inWords(Plan plan, List<Recorded> events) {
        if (Wetness.of(events) instanceof Wetness.Untouched) {
            return "the pellets wait in air: nothing is wet yet";
        }
        var state = RunState.of(events);
        var latest = state.open().isEmpty() ? state.lastDone() : Optional.of(state.open().getLast());
        return inWords(latest.flatMap(key -> diversion(plan, key)).orElseGet(Diversion.GoOn::new));
    }

    private static String inWords(Diversion diversion) {
        return switch (diversion) {
            case Diversion.GoOn _ -> "what is under way is finished first, then the pellets go to their rest";
            case Diversion.StayHere(var where) -> "the pellets stay " + where;
            case Diversion.GoTo(var solution) -> "the pellets go to " + solution;
        };
    }

    private static Optional<Diversion> diversion(Plan plan, String key) {
        var colon = key.lastIndexOf(':');
        var path = key.substring(0, colon);
        return treatment(plan, path).map(treatment -> Diversion.at(phase(key.substring(colon + 1)), treatment,
                plan.protocol()));
    }

    private static Phase phase(String word) {
        return Phase.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Optional<Treatment> treatment(Plan plan, String path) {
        for (var treatment : plan.protocol()) {
            if (treatment.key().path().equals(path)) {
                return Optional.of(treatment);
            }
        }
        return Optional.empty();
    }
}
