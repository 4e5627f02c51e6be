package dipper.report;

import dipper.forecast.Film;
import dipper.forecast.Forecast;
import dipper.recipe.Growth;
import dipper.recipe.Growth.ErrorOfUnits;
import dipper.recipe.Growth.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A foretold thickness in words: nominal, both bands, and what the source itself found. */
final class FilmText {

    private FilmText() {}

    static List<String> lines(Forecast forecast) {
        return forecast.film().map(film -> {
            var most = forecast.tally().complete(film.growth().unit());
            var lines = new ArrayList<>(lines(film, most));
            others(forecast, film.growth().unit(), most).ifPresent(lines::add);
            return List.copyOf(lines);
        }).orElse(List.of("no thickness: the recipe names no growth model (growth:)"));
    }

    /** Where the growth model's numbers come from; empty where there is none, or nothing is said. */
    static List<String> source(Forecast forecast) {
        return forecast.film().flatMap(film -> film.growth().source().or(forecast.plan().protocol().recipe()::source))
                .stream().toList();
    }

    /** Pellets that receive fewer units than that, with what they come to. */
    private static Optional<String> others(Forecast forecast, String unit, int most) {
        var fewer = forecast.coated().stream().filter(coated -> coated.tally().complete(unit) < most)
                .map(coated -> coated.substrate().name() + " "
                        + coated.thickness().map(film -> Figures.one(film.nominal()) + " nm").orElse("–"))
                .toList();
        return fewer.isEmpty() ? Optional.empty() : Optional.of("with fewer: " + String.join(", ", fewer));
    }

    private static List<String> lines(Film film, int units) {
        var growth = film.growth();
        var thickness = film.after(units);
        var lines = new ArrayList<String>();
        lines.add("%s nm nominal after %s, %s".formatted(Figures.one(thickness.nominal()),
                Names.counted(units, growth.unit()), model(growth)));
        lines.add("±%s nm if %s err alike%s, ±%s nm if each by itself%s".formatted(
                Figures.one(thickness.systematic()), Names.plural(growth.unit()),
                assumed(growth, ErrorOfUnits.SYSTEMATIC),
                Figures.one(thickness.independent()), assumed(growth, ErrorOfUnits.INDEPENDENT)));
        growth.found().ifPresent(found -> lines.add(found(found, film, growth)));
        return lines;
    }

    private static String assumed(Growth growth, ErrorOfUnits error) {
        return growth.error() == error ? " (taken)" : "";
    }

    private static String model(Growth growth) {
        return switch (growth.model()) {
            case Growth.Model.Linear _ -> "growth linear";
            case Growth.Model.ExponentialThenLinear model ->
                    "exponential to " + model.until() + ", then linear";
        };
    }

    private static String found(Found found, Film film, Growth growth) {
        var perUnit = film.found().map(each -> ": %s–%s nm per %s".formatted(Figures.two(each.from()),
                Figures.two(each.to()), growth.unit())).orElse("");
        return "the source measured %s to %s after %d%s".formatted(found.from(), found.to(), found.after(), perUnit);
    }
}
