package dipper.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** When a dry run is taken to begin, so that it tells at which hours people are needed: now, or as {@code --begin-at} or {@code --finish-at} says. */
final class SupposedStart {

    /** One of them at most. */
    private static final class Hour {

        @Option(names = "--begin-at", paramLabel = "HOUR",
                description = "tells clock times of a run that begins then: 17:30, or 2026-11-26 17:30")
        private Optional<String> begin = Optional.empty();

        @Option(names = "--finish-at", paramLabel = "HOUR", description = "... of one that is done then")
        private Optional<String> finish = Optional.empty();
    }

    @ArgGroup
    private Hour hour = new Hour();

    /** Of a run that takes so long. */
    Instant of(Instant now, Duration takes) {
        return hour.begin.map(text -> ClockHour.wanted(text, now))
                .or(() -> hour.finish.map(text -> ClockHour.wanted(text, now).minus(takes))).orElse(now);
    }

    /** Whether nobody said an hour. */
    boolean isNow() {
        return hour.begin.isEmpty() && hour.finish.isEmpty();
    }
}
