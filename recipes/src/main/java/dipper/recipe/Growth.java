package dipper.recipe;

import dipper.units.Concentration;
import dipper.units.FilmThickness;
import dipper.yaml.Place;
import java.util.Optional;

/**
 * How thick a film becomes with the number of its units, by a model that the recipe names.
 *
 * @param unit the counted unit of which the thickness is a function
 * @param error whether the errors of single units go together or cancel out
 * @param source where the numbers come from, if not from the recipe's own source
 */
public record Growth(String unit, Model model, ErrorOfUnits error, Optional<Found> found, Optional<String> source,
        Place place) {

    /** A model with its numbers; a number with its standard uncertainty. */
    public sealed interface Model {

        /** Before the first unit: precursor layers, a native oxide. */
        Thickness start();

        /** start + perUnit · n. */
        record Linear(Thickness start, Thickness perUnit) implements Model {
        }

        /** start + amplitude · exp(rate · n) up to {@code until} units, then perUnit for each more. */
        record ExponentialThenLinear(Thickness start, Thickness amplitude, Rate rate, long until, Thickness perUnit)
                implements Model {
        }
    }

    public record Thickness(FilmThickness is, FilmThickness plusOrMinus) {
    }

    /** By what part of itself a film grows with each unit; 13 % stands for exp(0.13). */
    public record Rate(Concentration is, Concentration plusOrMinus) {
    }

    /** How the error of one unit goes with that of the next. */
    public enum ErrorOfUnits {
        /** The same for all units of a film: it grows with their number. */
        SYSTEMATIC,
        /** Of each unit by itself: it grows with the root of their number. */
        INDEPENDENT
    }

    /** What the source itself found for a whole film of that many units. */
    public record Found(FilmThickness from, FilmThickness to, long after) {
    }
}
