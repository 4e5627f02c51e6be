package dipper.report;

import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Phase;
import dipper.plan.Plan;
import dipper.record.Recorded;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepDone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run's steps as they were foretold against as they were: for the steps that are done and measured, by phase. People's answers are left out, since
 * nobody foretells them.
 */
public final class Prediction {

    /** Seconds foretold and measured over so many steps of a phase. */
    public record Row(Phase phase, long steps, double predicted, double actual) {

        Row plus(double foretold, double measured) {
            return new Row(phase, steps + 1, predicted + foretold, actual + measured);
        }
    }

    private Prediction() {}

    /** The plan as it was run, with the handshake that a board of its rig is assumed to need. */
    public static List<Row> rows(Plan plan, Iterable<Recorded> events) {
        var measured = new HashMap<String, Double>();
        for (var recorded : events) {
            if (recorded.event() instanceof StepDone(var key, var measurement)) {
                nanos(measurement).ifPresent(nanos -> measured.put(key, nanos / 1e9));
            }
        }
        var rows = new EnumMap<Phase, Row>(Phase.class);
        var pace = new Timing.Pace(plan.rig(), Handshake.assumed(plan.rig().handshake()));
        for (var step : plan) {
            var foretold = pace.of(step).total();
            var actual = measured.get(step.key());
            if (actual != null) {
                rows.merge(step.phase(), new Row(step.phase(), 1, foretold, actual),
                        (before, now) -> before.plus(now.predicted(), now.actual()));
            }
        }
        return List.copyOf(rows.values());
    }

    private static java.util.Optional<Long> nanos(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Moved moved -> java.util.Optional.of(moved.nanos());
            case Measurement.Homed homed -> java.util.Optional.of(homed.nanos());
            case Measurement.Immersed immersed -> java.util.Optional.of(immersed.nanos());
            case Measurement.Withdrawn withdrawn -> java.util.Optional.of(withdrawn.nanos());
            case Measurement.Waited waited -> java.util.Optional.of(waited.nanos());
            case Measurement.Switched switched -> java.util.Optional.of(switched.nanos());
            case Measurement.Answered _ -> java.util.Optional.empty();
        };
    }

    public static List<String> lines(List<Row> rows) {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "%-10s %6s %14s %14s %10s", "foretold", "steps", "predicted", "actual",
                "off by"));
        rows.forEach(row -> lines.add(line(row.phase().toString(), row)));
        if (!rows.isEmpty()) {
            lines.add(line("together", total(rows)));
        }
        return lines;
    }

    private static Row total(List<Row> rows) {
        return rows.stream().reduce((one, other) -> new Row(one.phase(), one.steps() + other.steps(),
                one.predicted() + other.predicted(), one.actual() + other.actual())).orElseThrow();
    }

    private static String line(String phase, Row row) {
        return String.format(Locale.ROOT, "%-10s %6d %14s %14s %10s", phase, row.steps(), Spans.of(row.predicted()),
                Spans.of(row.actual()), off(row));
    }

    private static String off(Row row) {
        return row.predicted() == 0
                ? "–"
                : String.format(Locale.ROOT, "%+.1f %%", (row.actual() / row.predicted() - 1) * 100);
    }

    public static List<Map<String, Object>> objects(List<Row> rows) {
        return rows.stream().map(row -> {
            var object = new LinkedHashMap<String, Object>();
            object.put("phase", row.phase().toString());
            object.put("steps", row.steps());
            object.put("predicted_s", row.predicted());
            object.put("actual_s", row.actual());
            return (Map<String, Object>) object;
        }).toList();
    }
}
