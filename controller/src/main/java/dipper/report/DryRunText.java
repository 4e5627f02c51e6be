package dipper.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dry run's findings: a summary for one screen of 80 by 24, then deck, pellets, and what an interruption would mean. */
public final class DryRunText {

    private static final int WIDTH = 80;
    private static final int HEIGHT = 24;
    private static final int LEAST_PEOPLE = 2;
    private static final int MOST_BATHS = 8;
    private static final int MOST_DEVIATIONS = 1;
    private static final int MOST_QUESTIONS = 200;

    private final DryRunReport report;
    private final ClockTimes clock;
    private final String begun;

    /** {@code clock}: when the run would begin, and {@code begun} the same in words. */
    public DryRunText(DryRunReport report, ClockTimes clock, String begun) {
        this.report = report;
        this.clock = clock;
        this.begun = begun;
    }

    /** At most 24 lines of at most 80 characters. */
    public List<String> summary() {
        var lines = head();
        var last = tail();
        lines.addAll(BathText.table(report.forecast(), roomForBaths()));
        lines.addAll(last);
        questions(lines, HEIGHT - lines.size());
        return lines.stream().limit(HEIGHT).map(line -> Figures.cropped(line, WIDTH)).toList();
    }

    private List<String> head() {
        var lines = new ArrayList<String>();
        lines.add(report.plan().protocol().recipe().title());
        lines.add("on " + report.plan().rig().name());
        time(lines);
        lines.addAll(PacedText.lines(report.plan()));
        deviations(lines, MOST_DEVIATIONS);
        named("film", FilmText.lines(report.forecast()), lines);
        return lines;
    }

    private List<String> tail() {
        var lines = new ArrayList<String>();
        named("in air", List.of(InterruptionText.longest(report.forecast().wetness())), lines);
        named("clearance", List.of(clearance()), lines);
        named("warnings", List.of(warnings()), lines);
        return lines;
    }

    /** Baths and people share what is left of the screen. */
    private int roomForBaths() {
        var people = Math.min(LEAST_PEOPLE, report.measured().questions().size());
        return Math.clamp(HEIGHT - head().size() - tail().size() - people - 1, 1, MOST_BATHS);
    }

    /** What does not fit on the first screen. */
    public List<String> more() {
        var lines = new ArrayList<String>();
        named("batch", batch(), lines);
        passes(lines);
        deviations(lines, report.state().deviations().size() > MOST_DEVIATIONS ? Integer.MAX_VALUE : 0);
        if (report.forecast().baths().size() > roomForBaths()) {
            lines.addAll(BathText.table(report.forecast(), Integer.MAX_VALUE));
        }
        lines.addAll(new DeckMap(report.forecast()).lines());
        lines.addAll(DeckText.lines(report.plan()));
        lines.add("");
        lines.addAll(PelletGrid.lines(report.forecast()));
        lines.add("");
        lines.addAll(SpeedText.lines(report.state().speeds()));
        lines.addAll(HomingText.lines(report.state().homings()));
        lines.addAll(new TimeText(report, clock).lines());
        named("growth", FilmText.source(report.forecast()), lines);
        lines.addAll(ReachText.lines(report.forecast()));
        named("drag-out", BathText.origin(report.forecast()), lines);
        var dilutions = BathText.dilutions(report.forecast());
        if (!dilutions.isEmpty()) {
            lines.add("dilution between layers (1:1 000 000 is wanted)");
            dilutions.forEach(line -> lines.add("  " + line));
        }
        lines.add("in air, longest first");
        lines.addAll(InterruptionText.gaps(report.forecast().wetness()));
        lines.add("if it were interrupted");
        lines.addAll(InterruptionText.lines(report.forecast()));
        if (report.measured().questions().size() > LEAST_PEOPLE) {
            questions(lines, MOST_QUESTIONS);
        }
        var assumed = Assumptions.of(report.plan().protocol());
        if (!assumed.isEmpty()) {
            lines.add("assumed    " + String.join(", ", assumed) + " (not in the source)");
        }
        lines.add("protocol   " + report.state().opened().protocolHash().substring(0, 16) + "   plan "
                + report.state().opened().planHash().substring(0, 16));
        return lines;
    }

    private void deviations(List<String> lines, int most) {
        var deviations = report.state().deviations();
        deviations.stream().limit(most).forEach(deviation -> lines.add(RunText.line(deviation)));
        if (most > 0 && deviations.size() > most) {
            lines.add("           and %d more (below)".formatted(deviations.size() - most));
        }
    }

    private static void named(String name, List<String> words, List<String> lines) {
        for (var at = 0; at < words.size(); at++) {
            lines.add(String.format(Locale.ROOT, "%-10s %s", at == 0 ? name : "", words.get(at)));
        }
    }

    private void time(List<String> lines) {
        var planned = report.planned();
        var total = report.measured().homingSeconds() + report.measured().planSeconds();
        lines.add("duration   %s; %s, it would end at %s".formatted(Spans.of(report.measured().planSeconds()), begun,
                clock.after(total)));
        lines.add(row("dwell", planned.dwell(), Names.counted(planned.dwells(), "immersion")));
        lines.add(row("drain", planned.drain(), Names.counted(planned.withdrawals(), "withdrawal")));
        if (planned.dry() > 0) {
            lines.add(row("dry", planned.dry(), "in air"));
        }
        if (planned.people() > 0) {
            lines.add(row("people", planned.people(), "as the recipe allows them"));
        }
        lines.add(row("motion", planned.motion(), "kinematics alone"));
        lines.add(row("handshake", report.handshake(), Names.counted(planned.moves(), "verified move")
                + "; homing before it, " + Spans.of(report.measured().homingSeconds())));
    }

    private static String row(String what, double seconds, String how) {
        return String.format(Locale.ROOT, "  %-9s %14s   %s", what, Spans.of(seconds), how);
    }

    private String clearance() {
        var reach = report.forecast().reach();
        return "%s over rims, %s over floors; %s of Z, %s of X left".formatted(
                reach.nearestRim().map(each -> each.overRim().toString()).orElse("–"),
                reach.nearestFloor().flatMap(each -> each.overFloor()).map(Object::toString).orElse("–"),
                reach.leftOfZ(), reach.leftOfX());
    }

    private String warnings() {
        return report.warnings().isEmpty()
                ? "none"
                : report.warnings().size() + ", the gravest first: " + report.warnings().getFirst().what();
    }

    private List<String> batch() {
        var name = report.state().opened().batch();
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private void passes(List<String> lines) {
        var passes = report.measured().passes();
        if (passes.size() > 1) {
            passes.forEach(pass -> lines.add(String.format(Locale.ROOT, "pass %-5d %s, from %s", pass.number(),
                    Spans.of(pass.seconds()), clock.after(pass.beginsSeconds()))));
        }
    }

    private void questions(List<String> lines, int most) {
        var questions = report.measured().questions();
        var shown = questions.size() <= most ? questions.size() : Math.max(1, most - 1);
        questions.stream().limit(shown).forEach(question -> lines
                .add("person     %s  %s".formatted(clock.after(question.afterSeconds()),
                        question.message().replace('\n', ' '))));
        if (questions.size() > shown) {
            lines.add("           and %s more".formatted(Names.counted(questions.size() - shown, "time")));
        }
    }
}
