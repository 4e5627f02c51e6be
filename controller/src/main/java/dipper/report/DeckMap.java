package dipper.report;

import dipper.forecast.BathForecast;
import dipper.forecast.Forecast;
import dipper.rig.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The deck from above in the order of X, drawn with signs: station, solution, what it is for, fill. */
final class DeckMap {

    private static final int MOST_IN_A_ROW = 8;
    private static final int WIDTH = 80;

    private final Forecast forecast;
    private final Map<Integer, BathForecast> baths;
    private final Map<Integer, String> solutions;

    DeckMap(Forecast forecast) {
        this.forecast = forecast;
        this.baths = forecast.baths().stream().collect(Collectors.toMap(BathForecast::station, bath -> bath));
        this.solutions = forecast.plan().deck().beakers().stream()
                .collect(Collectors.toMap(beaker -> beaker.station(), beaker -> beaker.solution()));
    }

    List<String> lines() {
        var rig = forecast.plan().rig();
        var stations = rig.stations().stream().sorted(java.util.Comparator.comparing(Station::x)).toList();
        var lines = new ArrayList<String>();
        lines.add("deck, from the home switch of X outward; people stand at " + rig.loadingPlace());
        for (var from = 0; from < stations.size(); from += MOST_IN_A_ROW) {
            lines.addAll(row(stations.subList(from, Math.min(stations.size(), from + MOST_IN_A_ROW)),
                    Math.min(stations.size(), MOST_IN_A_ROW)));
        }
        return lines;
    }

    private List<String> row(List<Station> stations, int columns) {
        var inside = WIDTH / columns - 2;
        var edge = "─".repeat(inside);
        return List.of(joined(stations, _ -> "┌" + edge + "┐"),
                joined(stations, station -> boxed(station.number() + "", inside)),
                joined(stations, station -> boxed(solutions.getOrDefault(station.number(), ""), inside)),
                joined(stations, station -> boxed(use(station), inside)),
                joined(stations, station -> boxed(solutions.containsKey(station.number())
                        ? station.volume().toString()
                        : "", inside)),
                joined(stations, _ -> "└" + edge + "┘"), joined(stations, station -> " " + Figures.cropped(
                        String.format("%-" + (inside + 1) + "s", station.x()), inside + 1)));
    }

    private String use(Station station) {
        return baths.containsKey(station.number())
                ? baths.get(station.number()).purpose().verb()
                : solutions.containsKey(station.number()) ? "unused" : "";
    }

    private static String boxed(String text, int inside) {
        return "│" + String.format("%-" + inside + "s", Figures.cropped(text, inside)) + "│";
    }

    private static String joined(List<Station> stations, Function<Station, String> cell) {
        return stations.stream().map(cell).collect(Collectors.joining()).stripTrailing();
    }
}
