package dipper.run;

import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Measurement.Waited;
import dipper.record.RunEvent.StepCut;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepFailed;
import dipper.units.Time;
import java.util.Locale;

/**
 * Waits that a stop ends early. A dwell that is left well before its time is known not to have completed. Near its end that is not known, since a
 * slow commit or a slow board may give it the rest: so a stop that comes near the end lets it finish, and a cut that is late all the same stays possible.
 */
final class Cuts {

    private static final long NEAR_ITS_END = Time.ofMillis(500).nanoseconds();
    private static final long TOO_NEAR_TO_TELL = Time.ofMillis(250).nanoseconds();

    private Cuts() {}

    /** Whether so little of the wait is left that it is better finished. */
    static boolean isNearlyOver(long now, long until) {
        return until - now <= NEAR_ITS_END;
    }

    /** What became of a wait that was left for a rest, now that the holder has set off. */
    static void record(String key, long lasted, long set, Journal journal) {
        if (lasted >= set) {
            journal.append(new StepDone(key, new Waited(lasted, set)));
            return;
        }
        var figures = String.format(Locale.ROOT, "it lasted %.2f s of %.2f s and was left for a rest", lasted / 1e9,
                set / 1e9);
        journal.append(lasted < set - TOO_NEAR_TO_TELL
                ? new StepCut(key, lasted)
                : new StepFailed(key, "cut near its end", figures, "count it as done or repeat it, as you judge"));
        journal.append(new DeviationNoted(key, "cut short", figures));
    }
}
