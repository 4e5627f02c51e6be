package dipper.batch;

import dipper.units.Quantity;
import dipper.yaml.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch, format version 1. {@code recipe} and {@code rig} are paths as written, relative to the batch's own file, or names in the library.
 * Beakers are in order of station.
 *
 * @param inTurn by solution that stands in several beakers: after how much the next one is taken
 * @param passes at least one; {@code pellets:} at the top make one
 * @param set for every pass; what a pass sets itself goes before it
 */
public record Batch(String name, String recipe, Place recipePlace, String rig, Place rigPlace, List<Beaker> beakers,
        Map<String, Amount> inTurn, List<Pass> passes, Map<String, Setting> set, DeckRules deckRules,
        Place place) {

    /** A parameter's value for this run, and who sets it. */
    public record Setting(Quantity value, By by, Place place) {
    }

    /** Who sets a parameter: each goes before those above it. */
    public enum By {
        BATCH, PASS, COMMAND_LINE
    }

    /** What is set while that pass lasts, by parameter. */
    public Map<String, Setting> setIn(Pass pass) {
        var settings = new LinkedHashMap<>(set);
        settings.putAll(pass.set());
        return settings;
    }
}
