package dipper.report;

import dipper.forecast.Forecast;
import dipper.forecast.Reach;
import dipper.units.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How near what hangs, and the holder, come to each beaker: a row a beaker, in the order of {@link #COLUMNS}. */
final class ReachText {

    static final List<String> COLUMNS = List.of("bath", "#over its rim", "#over its floor", "#holder over its rim");

    private ReachText() {}

    static List<List<String>> rows(Forecast forecast) {
        return forecast.reach().stations().stream()
                .sorted((one, other) -> Integer.compare(one.station(), other.station()))
                .map(at -> row(at, forecast)).toList();
    }

    private static List<String> row(Reach.AtStation at, Forecast forecast) {
        var name = forecast.plan().deck().beakers().stream().filter(beaker -> beaker.station() == at.station())
                .map(beaker -> " " + beaker.solution()).findFirst().orElse("");
        return List.of(at.station() + name, at.overRim().toString(), figure(at.overFloor()),
                figure(at.holderOverRim()));
    }

    private static String figure(Optional<Length> length) {
        return length.map(Length::toString).orElse("–");
    }

    static List<String> lines(Forecast forecast) {
        var lines = new ArrayList<String>();
        lines.add("clearance at each beaker: while X moves, and at the deepest");
        lines.add(line(COLUMNS.stream().map(column -> column.replace("#", "")).toList()));
        rows(forecast).forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> row) {
        return String.format(Locale.ROOT, "  %-16s %14s %15s %19s", Figures.cropped(row.get(0), 16), row.get(1),
                row.get(2), row.get(3));
    }
}
