package dipper.forecast;

import dipper.plan.Plan;
import dipper.protocol.Scene;
import dipper.recipe.PelletShape;
import dipper.units.Dimension;
import java.util.Optional;

/**
 * Which part of what is dissolved in a bath ends in the film, at most: as if the whole film came from that bath, at a density of 1.2 g/cm³, which is
 * usual for polymers.
 */
final class Uptake {

    private static final double GRAMS_PER_CUBIC_CENTIMETRE = 1.2;

    private Uptake() {}

    /** Of one pellet's film, in µg. */
    static double micrograms(double nanometres, PelletShape shape) {
        return nanometres * 1e-7 * shape.squareMillimetres() / 100 * GRAMS_PER_CUBIC_CENTIMETRE * 1e6;
    }

    /** Known where the film's mass and the bath's concentration by mass are. */
    static Optional<Double> of(Plan plan, String solution, Optional<Double> filmMicrograms) {
        var concentration = plan.protocol().recipe().solutions().get(solution).concentration()
                .filter(found -> found.dimension() == Dimension.MASS_CONCENTRATION && found.base() > 0);
        var isLayer = plan.protocol().counts().stream().anyMatch(unit -> unit.layers().contains(solution));
        return concentration.filter(_ -> isLayer).flatMap(perLitre -> filmMicrograms
                .map(film -> film * plan.deck().substrates().size()
                        / (perLitre.base() * plan.deck().stationOf(solution, Scene.FIRST).volume().nanolitres()
                                / 1e9)));
    }
}
