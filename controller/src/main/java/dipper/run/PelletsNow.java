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
            case Wetness.InBath(var solution, var since) ->
                    Optional.of("in %s for %s".formatted(solution.orElse("a bath"), Absence.span(since.until(now))));
            case Wetness.InAir(var _, var since, var last) -> Optional.of("in air for up to %s%s".formatted(
                    Absence.span(since.until(now)),
                    last.flatMap(Wetness.InBath::solution).map(solution -> ", out of " + solution).orElse("")));
        };
    }
}
