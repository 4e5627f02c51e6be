package dipper.report;

import dipper.forecast.BathForecast;
import dipper.forecast.Dilution;
import dipper.forecast.Forecast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same run with one parameter set to several values: a row a value. */
public final class WhatIfText {

    private WhatIfText() {}

    /** One value, in words, and what would follow. */
    public record Case(String value, Forecast forecast) {
    }

    public static List<String> lines(String parameter, List<Case> cases, ClockTimes clock) {
        var lines = new ArrayList<String>();
        lines.add(row(parameter, "duration", "ends", "film", "dilution", "fullest rinse", "warns"));
        cases.forEach(each -> lines.add(line(each, clock)));
        lines.add(
                "film nominal; dilution the least between two layers; times estimated, the homing before a run apart");
        return lines;
    }

    private static String line(Case each, ClockTimes clock) {
        var told = each.forecast();
        return row(each.value(), Spans.of(told.time().total().total()), clock.after(told.time().total().total()),
                told.thickness().map(film -> Figures.one(film.nominal()) + " nm").orElse("–"),
                least(told).map(Figures::dilution).orElse("–"),
                fullest(told).map(bath -> bath.solution() + " " + Figures.percent(bath.polymers())).orElse("–"),
                Integer.toString(told.warnings().size()));
    }

    private static String row(String value, String duration, String ends, String film, String dilution, String rinse,
            String warnings) {
        return String.format(Locale.ROOT, "%-12s %12s %9s %9s %9s  %-16s %5s", Figures.cropped(value, 12), duration,
                ends, film, dilution, Figures.cropped(rinse, 16), warnings).stripTrailing();
    }

    private static java.util.Optional<Double> least(Forecast forecast) {
        return forecast.dilutions().stream().map(Dilution::last).min(Comparator.naturalOrder());
    }

    private static java.util.Optional<BathForecast> fullest(Forecast forecast) {
        return forecast.baths().stream().filter(bath -> bath.purpose() == dipper.recipe.Purpose.RINSE)
                .max(Comparator.comparingDouble(BathForecast::polymers));
    }

    /** For {@code --json}: an object a value. */
    public static List<Map<String, Object>> objects(String parameter, List<Case> cases) {
        return cases.stream().map(each -> {
            var object = new LinkedHashMap<String, Object>();
            object.put(parameter, each.value());
            object.put("duration_s", each.forecast().time().total().total());
            object.put("forecast", ForecastObject.of(each.forecast()));
            object.put("warnings", each.forecast().warnings().stream().map(Problems::asObject).toList());
            return (Map<String, Object>) object;
        }).toList();
    }
}
