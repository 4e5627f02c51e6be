package dipper.forecast;

import dipper.recipe.Purpose;
import dipper.yaml.Place;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of one beaker over a run; of several fillings, the worst. Fractions are of fresh solution, from 0 to 1; every immersion mixes what the pellets bring into the whole bath,
 * and each withdrawal takes as much of the mixture (volume and evaporation left aside).
 *
 * @param purpose what it is used for most: to adsorb a layer, to rinse, or to treat
 * @param millilitres of its fill
 * @param fillings 1, and as often as it is replaced one more
 * @param dragOut of one pellet at the last withdrawal
 * @param carried out of it by all pellets over the run, in mL
 * @param mixture what is in the filling at its end, by solution
 * @param polymers of the mixture: the solutions of other layers together; in a rinse, of all layers
 * @param uptake which part of what was dissolved ends in the film, at most; where growth and concentration are known
 * @param change when it should be replaced
 * @param curve of {@code polymers}, over time
 * @param place of the recipe's first step in it
 */
public record BathForecast(int station, String solution, Purpose purpose, double millilitres, int fillings,
        long immersions,
        DragOut dragOut, double carried, Map<String, Double> mixture, double polymers, Optional<Double> uptake,
        Level level, Optional<Change> change, Curve curve, Place place) {

    /** A rinse with more of the layers' solutions in it than this should be replaced: it gives to the next bath what it should keep. */
    public static final double LOADED = 0.05;
    /** A layer's bath with more of another layer's solution in it than this should be replaced. */
    public static final double CONTAMINATED = 0.01;
    /** A layer's bath that has lost more than this of its own, to the film and to what the pellets bring, should be replaced. */
    public static final double DEPLETED = 0.05;

    /**
     * The bath should be new before that unit (counted from 1), or that immersion where nothing is counted.
     *
     * @param pass in which that is, from 1; 0 where the run has but one
     * @param after how many a filling serves
     */
    public record Change(int pass, String unit, long before, long after, Reason reason) {

        /** "bilayer 14", "bilayer 4 of pass 2". */
        public String when() {
            return unit + " " + before + (pass == 0 ? "" : " of pass " + pass);
        }
    }

    public enum Reason {
        LOADED, CONTAMINATED, DEPLETED
    }

    /** What is left of its own. */
    public double own() {
        return mixture.getOrDefault(solution, 0.0);
    }

    /** What it has lost of its own, diluted away or taken up. */
    public double lost() {
        return 1 - own() + uptake.orElse(0.0);
    }
}
