package dipper.run;

import dipper.record.Recorded;
import dipper.run.Standing.Instants;
import java.util.List;
import java.util.Optional;

/** Where the pellets of a run are that nothing moves, and for how long, for the person who is to decide what becomes of them. */
public final class PelletsNow {

    private PelletsNow() {}

    /** In words, by what the record knows; nothing where nothing was ever wetted. */
    public static Optional<String> inWords(List<Recorded> events, Instants now) {
        return switch (Wetness.of(events)) {
            case Wetness.Untouched _ -> Optional.empty();
            case Wetness.InBath bath ->
                    Optional.of("in %s for %s".formatted(named(bath), Absence.span(bath.since().until(now))));
            case Wetness.InAir(var _, var since, var from, var into) -> Optional.of("in air for up to %s%s".formatted(
                    Absence.span(since.until(now)),
                    into.map(bath -> ", or in %s by now".formatted(named(bath)))
                            .or(() -> from.map(bath -> ", out of " + named(bath))).orElse("")));
        };
    }

    private static String named(Wetness.InBath bath) {
        return bath.solution().orElse("a bath");
    }
}
