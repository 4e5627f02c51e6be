package dipper.report;

import dipper.forecast.BathForecast;
import dipper.forecast.Dilution;
import dipper.forecast.Forecast;
import dipper.recipe.Liquid;
import dipper.recipe.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What becomes of the baths, a line each, in 80 columns. */
final class BathText {

    private BathText() {}

    /** A heading and at most so many lines; how many more baths there are is said. */
    static List<String> table(Forecast forecast, int most) {
        var lines = new ArrayList<String>();
        lines.add(row("bath", "dips", "carried off", "collects", "loses", "left above", "change before"));
        var shown = forecast.baths().size() <= most ? most : most - 1;
        forecast.baths().stream().limit(shown).forEach(bath -> lines.add(line(bath)));
        if (forecast.baths().size() > shown) {
            lines.add("  … and %d more (below)".formatted(forecast.baths().size() - shown));
        }
        return lines;
    }

    private static String line(BathForecast bath) {
        return row(bath.station() + " " + bath.solution(), Long.toString(bath.immersions()),
                Figures.two(bath.carried()) + " mL", Figures.percent(bath.polymers()), loses(bath), left(bath),
                bath.change().map(BathForecast.Change::when).orElse("–"));
    }

    /** Of what is dissolved in a layer's bath. */
    static String loses(BathForecast bath) {
        return bath.purpose() == Purpose.LAYER ? Figures.percent(bath.lost()) : "–";
    }

    /** Of the liquid over the pellets, by the end. */
    static String left(BathForecast bath) {
        var level = bath.level();
        return Figures.one(Math.max(0, level.least())) + "–" + Figures.one(Math.max(0, level.most())) + " mm";
    }

    private static String row(String bath, String dips, String carried, String collects, String loses, String left,
            String change) {
        return String.format(Locale.ROOT, "%-17s %4s %11s %9s %7s %12s  %s", Figures.cropped(bath, 17), dips, carried,
                collects, loses, left, Figures.cropped(change, 13)).stripTrailing();
    }

    /** What the figures of drag-out are made from: no measurement of these liquids, and no more than is known. */
    static List<String> origin(Forecast forecast) {
        var solutions = forecast.plan().protocol().recipe().solutions();
        var unsaid = forecast.baths().stream().map(BathForecast::solution).distinct()
                .filter(name -> !isStated(solutions.get(name).liquid())).toList();
        var lines = new ArrayList<String>();
        lines.add("at least a film after Landau and Levich on each pellet, and a drop of %s µL as the rig states"
                .formatted(Figures.stated(forecast.plan().rig().pendantDrop().nanolitres() / 1e3)));
        if (!unsaid.isEmpty()) {
            lines.add("reckoned as water at 20 °C, where the recipe says no other: " + String.join(", ", unsaid));
        }
        return lines;
    }

    private static boolean isStated(Liquid liquid) {
        return liquid.viscosity().isPresent() && liquid.surfaceTension().isPresent() && liquid.density().isPresent();
    }

    /** How far each layer's solution is diluted before the next. */
    static List<String> dilutions(Forecast forecast) {
        return forecast.dilutions().stream().map(BathText::line).toList();
    }

    private static String line(Dilution dilution) {
        return "%s to %s through %s: %s at first, %s at last".formatted(dilution.from(), dilution.to(),
                dilution.rinses().isEmpty() ? "no rinse" : String.join(", ", dilution.rinses()),
                Figures.dilution(dilution.first()), Figures.dilution(dilution.last()));
    }
}
