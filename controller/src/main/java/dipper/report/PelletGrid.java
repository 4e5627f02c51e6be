package dipper.report;

import dipper.batch.Substrate;
import dipper.forecast.Forecast;
import dipper.plan.Allotment;
import dipper.protocol.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which pellet receives which unit: a row a pellet, a sign a unit (or several, where there are many), and the counts in words. */
final class PelletGrid {

    private static final int MOST_SIGNS = 40;

    private final Map<Substrate, Tally> allotted;
    private final long each;

    private PelletGrid(Map<Substrate, Tally> allotted) {
        this.allotted = allotted;
        var most = allotted.values().stream().mapToLong(PelletGrid::units).max().orElse(0);
        this.each = Math.max(1, (most + MOST_SIGNS - 1) / MOST_SIGNS);
    }

    /** Pass by pass, witnesses apart behind the pellets. */
    static List<String> lines(Forecast forecast) {
        var plan = forecast.plan();
        var grid = new PelletGrid(Allotment.of(plan.protocol(), plan.deck()));
        var lines = new ArrayList<String>();
        plan.protocol().counts().stream().findFirst().ifPresent(unit -> lines.add(grid.header(unit.name())));
        for (var pass = 1; pass <= plan.protocol().passes(); pass++) {
            var place = plan.protocol().passes() == 1 ? "" : "pass " + pass + ", ";
            plan.deck().substrates(pass).stream().sorted(Comparator.comparingInt(PelletGrid::order))
                    .forEach(substrate -> lines.add(grid.row(place, substrate)));
        }
        return lines;
    }

    private static int order(Substrate substrate) {
        return switch (substrate) {
            case Substrate.Pellet _ -> 0;
            case Substrate.Witness _ -> 1;
        };
    }

    private String row(String place, Substrate substrate) {
        var tally = allotted.get(substrate);
        var kind = switch (substrate) {
            case Substrate.Pellet _ -> "";
            case Substrate.Witness _ -> "; witness";
        };
        return String.format(Locale.ROOT, "%sslot %-2d %-14s %s  %s%s", place, substrate.slot(),
                Figures.cropped(substrate.name(), 14), "■".repeat((int) ((units(tally) + each - 1) / each)),
                counts(tally), kind).stripTrailing();
    }

    private String header(String unit) {
        return "pellets, a ■ for each " + (each == 1 ? unit : Names.counted(each, unit) + " begun");
    }

    private static long units(Tally tally) {
        return tally.units().stream().findFirst().map(Tally.Progress::complete).orElse(0);
    }

    private static String counts(Tally tally) {
        var units =
                tally.amounts().entrySet().stream().map(unit -> Names.counted(unit.getValue(), unit.getKey()) + ", ")
                        .collect(Collectors.joining());
        return units + Names.counted(tally.layers(), "layer") + ", " + Names.counted(tally.precursors(), "precursor");
    }
}
