package dipper.report;

import dipper.batch.Substrate;
import dipper.forecast.Coated;
import dipper.forecast.Forecast;
import dipper.protocol.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which pellet receives which unit: a row a pellet, a sign a unit (or several, where there are many), and the counts in words. */
final class PelletGrid {

    private static final int MOST_SIGNS = 20;

    private final Forecast forecast;
    private final long each;

    private PelletGrid(Forecast forecast) {
        this.forecast = forecast;
        var most = forecast.coated().stream().mapToLong(PelletGrid::units).max().orElse(0);
        this.each = Math.max(1, (most + MOST_SIGNS - 1) / MOST_SIGNS);
    }

    /** Pass by pass, witnesses apart behind the pellets. */
    static List<String> lines(Forecast forecast) {
        var grid = new PelletGrid(forecast);
        var lines = new ArrayList<String>();
        forecast.plan().protocol().counts().stream().findFirst()
                .ifPresent(unit -> lines.add(grid.header(unit.name())));
        forecast.coated().stream().sorted(Comparator.comparingInt(Coated::pass).thenComparingInt(PelletGrid::order))
                .forEach(coated -> lines.add(grid.row(coated)));
        return lines;
    }

    private static int order(Coated coated) {
        return switch (coated.substrate()) {
            case Substrate.Pellet _ -> 0;
            case Substrate.Witness _ -> 1;
        };
    }

    private String row(Coated coated) {
        var place = forecast.plan().protocol().passes() == 1 ? "" : "pass " + coated.pass() + ", ";
        var kind = switch (coated.substrate()) {
            case Substrate.Pellet _ -> "";
            case Substrate.Witness _ -> "; witness";
        };
        return String.format(Locale.ROOT, "%sslot %-2d %-14s %s  %s%s%s", place, coated.substrate().slot(),
                Figures.cropped(coated.substrate().name(), 14), "■".repeat((int) ((units(coated) + each - 1) / each)),
                counts(coated.tally()),
                coated.thickness().map(film -> ", " + Figures.one(film.nominal()) + " nm").orElse(""), kind)
                .stripTrailing();
    }

    private String header(String unit) {
        return "pellets, a ■ for each " + (each == 1 ? unit : Names.counted(each, unit) + " begun");
    }

    private static long units(Coated coated) {
        return coated.tally().units().stream().findFirst().map(Tally.Progress::complete).orElse(0);
    }

    private static String counts(Tally tally) {
        var units =
                tally.amounts().entrySet().stream().map(unit -> Names.counted(unit.getValue(), unit.getKey()) + ", ")
                        .collect(Collectors.joining());
        return units + Names.counted(tally.layers(), "layer");
    }
}
