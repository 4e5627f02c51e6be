package dipper.run;

import dipper.record.RunEvent.DeviationNoted;
import dipper.units.Time;
import java.util.Locale;
import java.util.Optional;

/** A dwell that lasted longer than the recipe's {@code at most:} is a deviation; it counts all the same. */
final class OverDwell {

    private OverDwell() {}

    static void note(String key, long lasted, Optional<Time> atMost, Journal journal) {
        atMost.filter(limit -> lasted > limit.nanoseconds())
                .ifPresent(limit -> journal.append(new DeviationNoted(key, "over-dwell", String.format(Locale.ROOT,
                        "it lasted %.2f s; the recipe allows %s at most", lasted / 1e9, limit))));
    }
}
