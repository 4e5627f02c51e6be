package dipper.batch;

import dipper.units.Acidity;
import dipper.units.Volume;
import dipper.yaml.Place;
import java.util.Optional;

/**
 * A beaker on a station, the solution it holds (the recipe's key), and what is known of this filling.
 *
 * @param volume of liquid in it; the rig's own for that station where it is not said
 * @param pH as measured
 * @param prepared when the liquid was made
 * @param replaceEvery how much it serves before a person replaces it
 */
public record Beaker(int station, String solution, Optional<String> lot, Optional<Volume> volume, Optional<Acidity> pH,
        Optional<Prepared> prepared, Optional<Amount> replaceEvery, Place place) {

    /** A beaker of which nothing is known but what it holds. */
    public static Beaker of(int station, String solution, Place place) {
        return new Beaker(station, solution, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), place);
    }
}
