package dipper.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dry run's findings on one screen of a terminal. */
public final class DryRunText {

    private final DryRunReport report;
    private final Instant start;
    private final ZoneId zone;

    /** {@code start}: when the run would begin, for clock times. */
    public DryRunText(DryRunReport report, Instant start, ZoneId zone) {
        this.report = report;
        this.start = start;
        this.zone = zone;
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(report.plan().protocol().recipe().title());
        lines.add("on " + report.plan().rig().name());
        lines.addAll(DeckText.lines(report.plan()));
        lines.add("");
        time(lines);
        lines.add("");
        pellets(lines);
        questions(lines);
        var assumed = Assumptions.of(report.plan().protocol());
        if (!assumed.isEmpty()) {
            lines.add("assumed    " + String.join(", ", assumed) + " (not in the source)");
        }
        lines.add("protocol   " + report.state().opened().protocolHash().substring(0, 16) + "   plan "
                + report.state().opened().planHash().substring(0, 16));
        return lines;
    }

    private void time(List<String> lines) {
        var planned = report.planned();
        var total = report.measured().homingSeconds() + report.measured().planSeconds();
        lines.add("duration   %s; begun now, it would end at %s".formatted(Spans.of(report.measured().planSeconds()),
                clock(total)));
        lines.add(row("dwell", planned.dwell(), Names.counted(planned.dwells(), "immersion")));
        lines.add(row("drain", planned.drain(), Names.counted(planned.withdrawals(), "withdrawal")));
        if (planned.dry() > 0) {
            lines.add(row("dry", planned.dry(), "in air"));
        }
        lines.add(row("motion", planned.motion(), "kinematics alone"));
        lines.add(row("handshake", report.handshake(), Names.counted(planned.moves(), "verified move")));
        lines.add(row("homing", report.measured().homingSeconds(), "before, not in the duration"));
    }

    private static String row(String what, double seconds, String how) {
        return String.format(Locale.ROOT, "  %-9s %14s   %s", what, Spans.of(seconds), how);
    }

    private void pellets(List<String> lines) {
        var certain = report.state().counts().certain();
        report.state().opened().pellets()
                .forEach(pellet -> lines.add(
                        String.format(Locale.ROOT, "slot %-2d    %-16s %s; %s, %d of them precursor", pellet.slot(),
                                pellet.name(), Pellets.counts(report.state()), Names.counted(certain.layers(), "layer"),
                                certain.precursors())));
    }

    private void questions(List<String> lines) {
        report.measured().questions().forEach(question -> lines
                .add("person     %s  %s".formatted(clock(question.afterSeconds()), question.message())));
    }

    private String clock(double afterSeconds) {
        var at = start.plusMillis(Math.round(afterSeconds * 1000)).atZone(zone);
        var sameDay = at.toLocalDate().equals(start.atZone(zone).toLocalDate());
        return at.format(DateTimeFormatter.ofPattern(sameDay ? "HH:mm" : "EEE HH:mm", Locale.ENGLISH));
    }
}
