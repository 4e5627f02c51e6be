package dipper.report;

import dipper.forecast.TimeTable.AtBath;
import dipper.forecast.Timing;
import dipper.plan.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the time of a run goes, bath by bath and phase by phase, in 80 columns. */
final class TimeText {

    private final DryRunReport report;
    private final ClockTimes clock;

    TimeText(DryRunReport report, ClockTimes clock) {
        this.report = report;
        this.clock = clock;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("time at each bath, and where it goes");
        lines.add(row("bath", "first", "last", "dwell", "drain", "motion", "handshake"));
        report.forecast().time().baths().forEach(bath -> lines.add(line(bath)));
        lines.add(elsewhere());
        lines.add("time by phase");
        phases().forEach((phase, takes) -> lines.add(String.format(Locale.ROOT, "  %-10s %13s %s", phase,
                Spans.of(takes.total()), takes.handshake() > 0.05
                        ? "  of it " + Spans.of(takes.handshake()) + " handshake"
                        : "")
                .stripTrailing()));
        return lines;
    }

    private Map<Phase, Timing> phases() {
        return report.forecast().time().phases();
    }

    private String line(AtBath bath) {
        var takes = bath.takes();
        return row(bath.station() + " " + bath.solution(), at(bath.first()), at(bath.last()), Spans.of(takes.dwell()),
                Spans.of(takes.drain()), Spans.of(takes.motion()), Spans.of(takes.handshake()));
    }

    /** On the way between baths, at services, at the loading place. */
    private String elsewhere() {
        var all = report.forecast().time().total();
        var baths = report.forecast().time().baths().stream().map(AtBath::takes).reduce(Timing.NONE, Timing::plus);
        return row("elsewhere", "", "", Spans.of(Math.max(0, all.dry() + all.people() - baths.dry() - baths.people())),
                Spans.of(Math.max(0, all.drain() - baths.drain())), Spans.of(all.motion() - baths.motion()),
                Spans.of(Math.max(0, all.handshake() - baths.handshake())));
    }

    private String at(double seconds) {
        return clock.after(report.measured().homingSeconds() + seconds);
    }

    private static String row(String bath, String first, String last, String dwell, String drain, String motion,
            String handshake) {
        return String.format(Locale.ROOT, "  %-16s %9s %9s %12s %12s %12s %9s", Figures.cropped(bath, 16), first, last,
                dwell, drain, motion, handshake).stripTrailing();
    }
}
