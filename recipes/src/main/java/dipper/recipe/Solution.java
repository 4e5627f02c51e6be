package dipper.recipe;

import dipper.units.Acidity;
import dipper.units.Concentration;
import dipper.units.MolarMass;
import dipper.units.Temperature;
import dipper.yaml.Place;
import java.util.Optional;

/**
 * A liquid of the recipe: the key by which steps call it, and what is stated about it.
 *
 * @param temperature at which its bath is kept, by whoever keeps it; the rig does not heat
 */
public record Solution(String key, String name, Optional<MolarMass> molarMass, Optional<Concentration> concentration,
        Optional<Acidity> pH, Optional<Temperature> temperature, Optional<String> hazard, Liquid liquid, Place place) {
}
