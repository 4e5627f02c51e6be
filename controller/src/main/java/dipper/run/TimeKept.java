package dipper.run;

import dipper.record.RunEvent.DeviationNoted;
import dipper.time.Clock;
import dipper.units.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Notices between two events of a run that the machine slept, or that somebody set its wall clock. True time goes on meanwhile, and dwells are judged by it. */
final class TimeKept {

    /** A wall clock that is kept by the network is corrected by less. */
    private static final Duration SET = Duration.ofSeconds(2);

    private final Clock clock;
    private Instant wallAtZero;
    private long slept;

    TimeKept(Clock clock) {
        this.clock = clock;
        this.wallAtZero = wallAtZero();
        this.slept = clock.slept();
    }

    /** What has happened to the clocks since it was asked last. */
    List<DeviationNoted> noticed() {
        var noticed = new ArrayList<DeviationNoted>();
        var asleep = clock.slept() - slept;
        if (asleep > 0) {
            slept += asleep;
            noticed.add(new DeviationNoted("", "host slept",
                    "the computer slept for %s; the board finished what it was at, and nothing else was done"
                            .formatted(Absence.span(asleep))));
        }
        var now = wallAtZero();
        var step = Duration.between(wallAtZero, now);
        if (step.abs().compareTo(SET) > 0) {
            wallAtZero = now;
            noticed.add(
                    new DeviationNoted("", "clock set", "the wall clock was set %s by %s; dwells go by another clock"
                            .formatted(step.isNegative() ? "back" : "forward", new Time(step.abs().toNanos()))));
        }
        return noticed;
    }

    private Instant wallAtZero() {
        return clock.wall().minusNanos(clock.nanos());
    }
}
