package dipper.forecast;

import dipper.plan.Plan;
import dipper.recipe.PelletShape;
import dipper.units.Dimension;
import java.util.Optional;

/** What a film takes of what is dissolved in a bath, at a density of 1.2 g/cm³, which is usual for polymers. */
final class Uptake {

    private static final double GRAMS_PER_CUBIC_CENTIMETRE = 1.2;

    private Uptake() {}

    /** Of one pellet's film, in µg. */
    static double micrograms(double nanometres, PelletShape shape) {
        return nanometres * 1e-7 * shape.squareMillimetres() / 100 * GRAMS_PER_CUBIC_CENTIMETRE * 1e6;
    }

    /** In a fresh filling of a counted layer's beaker, in µg; known where its concentration by mass is. */
    static Optional<Double> dissolved(Plan plan, Stations.Standing standing) {
        var solution = standing.beaker().solution();
        var isLayer = plan.protocol().counts().stream().anyMatch(unit -> unit.layers().contains(solution));
        return Optional.ofNullable(plan.protocol().recipe().solutions().get(solution)).filter(_ -> isLayer)
                .flatMap(found -> found.concentration())
                .filter(found -> found.dimension() == Dimension.MASS_CONCENTRATION && found.base() > 0)
                .map(perLitre -> perLitre.base() * standing.volume().nanolitres() / 1e9);
    }
}
