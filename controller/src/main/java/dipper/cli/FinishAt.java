package dipper.cli;

import dipper.forecast.Evaporation;
import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Plan;
import dipper.report.ClockTimes;
import dipper.report.Spans;
import dipper.run.Start;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --finish-at 08:30}: the hour at which a run is to be done. */
final class FinishAt {

    /** What homing takes at most, before and behind the waiting; a forecast that is so much too long starts a run so much too early. */
    private static final Duration HOMING = Duration.ofMinutes(1);

    @Option(names = "--finish-at", paramLabel = "HOUR",
            description = "waits in air, and begins so that the run is done at that hour: 08:30, or 2026-11-26 08:30")
    private Optional<String> hour = Optional.empty();

    /** When the run begins, or a refusal with the earliest hour that can be met. */
    Start start(Plan plan, Instant now) {
        return hour.<Start>map(text -> new Start.ToFinishAt(met(text, plan, now))).orElseGet(Start.AtOnce::new);
    }

    private static Instant met(String text, Plan plan, Instant now) {
        var finish = ClockHour.wanted(text, now);
        var earliest = now.plus(takes(plan)).plus(HOMING).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        if (finish.isBefore(earliest)) {
            var clock = new ClockTimes(now, ZoneId.systemDefault());
            throw Refusal.of(ExitCode.USAGE,
                    "the run takes %s, so that it cannot be done at %s".formatted(
                            Spans.of(takes(plan).toMillis() / 1e3),
                            clock.at(finish)),
                    "the earliest hour is %s; or leave --finish-at out to begin at once".formatted(clock.at(earliest)));
        }
        return finish;
    }

    private static Duration takes(Plan plan) {
        var seconds = Timing.of(plan, Handshake.assumed(plan.rig().handshake())).total();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** For whoever confirms the deck: what stands there meanwhile. */
    List<String> told(Start start, Plan plan, Instant now) {
        return switch (start) {
            case Start.AtOnce _ -> List.of();
            case Start.ToFinishAt(var finish) -> {
                var begins = finish.minus(takes(plan));
                var clock = new ClockTimes(now, ZoneId.systemDefault());
                var stands = Math.max(0, Duration.between(now, begins).toMillis() / 1e3);
                yield List.of("waits      homes first, then waits in air until about %s, to be done about %s"
                        .formatted(clock.at(begins), clock.at(finish)),
                        String.format(Locale.ROOT,
                                "           the solutions stand open for %s until then, and their levels fall by up to %.1f mm;",
                                Spans.of(stands), Evaporation.millimetres(Evaporation.FASTEST, stands)),
                        "           see that what was prepared may be so much older");
            }
        };
    }
}
