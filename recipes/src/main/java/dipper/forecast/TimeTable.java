package dipper.forecast;

import dipper.plan.Phase;
import java.util.List;
import java.util.Map;

/**
 * When things happen, in seconds from the first step of the plan; homing comes before, and people answer at once.
 *
 * @param total of the plan
 * @param phases what each phase takes over the run
 * @param baths what each bath takes: dwell, drain, and the vertical motion over it
 * @param people every moment at which a person is needed, the first {@value #MOST_MOMENTS} of them
 * @param asked how many there are
 */
public record TimeTable(Timing total, Map<Phase, Timing> phases, List<AtBath> baths, List<PersonNeeded> people,
        long asked) {

    static final int MOST_MOMENTS = 200;

    /** One bath's share, and when it is used first and last. */
    public record AtBath(int station, String solution, Timing takes, double first, double last) {
    }

    /** So long after the first step, with the step's key. */
    public record PersonNeeded(double after, String key, String message) {
    }

    public TimeTable {
        phases = java.util.Collections.unmodifiableMap(phases);
        baths = List.copyOf(baths);
        people = List.copyOf(people);
    }
}
