package dipper.batch;

import dipper.units.Quantity;
import dipper.yaml.Place;
import java.util.List;
import java.util.Map;

/**
 * A batch, format version 1. {@code recipe} and {@code rig} are paths as written, relative to the batch's own file, or names in the library.
 * Beakers are in order of station, pellets in order of slot.
 */
public record Batch(String recipe, Place recipePlace, String rig, Place rigPlace, List<Beaker> beakers,
        List<Pellet> pellets,
        Map<String, Setting> set, DeckRules deckRules, Place place) {

    /** A parameter's value for this run, from the batch or the command line. */
    public record Setting(Quantity value, Place place) {
    }
}
