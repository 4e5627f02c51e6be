package dipper.report;

import dipper.forecast.Forecast;
import dipper.protocol.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which pellet receives which unit: a row a pellet, a sign a unit (or several, where there are many), and the counts in words. */
final class PelletGrid {

    private static final int MOST_SIGNS = 40;

    private PelletGrid() {}

    static List<String> lines(Forecast forecast) {
        var lines = new ArrayList<String>();
        forecast.tally().units().stream().findFirst().ifPresent(progress -> lines.add(header(progress)));
        for (var pellet : forecast.plan().deck().pellets()) {
            lines.add(String.format(Locale.ROOT, "slot %-2d %-14s %s  %s", pellet.slot(),
                    Figures.cropped(pellet.name(), 14), signs(forecast.tally()), counts(forecast.tally()))
                    .stripTrailing());
        }
        return lines;
    }

    private static long each(long units) {
        return Math.max(1, (units + MOST_SIGNS - 1) / MOST_SIGNS);
    }

    private static String header(Tally.Progress progress) {
        var each = each(progress.complete());
        return "pellets, a ■ for each " + (each == 1
                ? progress.unit().name()
                : Names.counted(each, progress.unit().name()) + " begun");
    }

    private static String signs(Tally tally) {
        return tally.units().stream().findFirst().map(Tally.Progress::complete)
                .map(units -> "■".repeat((int) ((units + each(units) - 1) / each(units)))).orElse("");
    }

    private static String counts(Tally tally) {
        return Names.counted(tally.layers(), "layer") + ", " + Names.counted(tally.precursors(), "precursor");
    }
}
