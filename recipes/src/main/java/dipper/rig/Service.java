package dipper.rig;

import dipper.units.Length;
import java.util.Optional;

/** Something of the rig that serves recipes by its name: a place to hang in a stream of gas, stirrers, a lamp. It has a spot, an output, or both. */
public record Service(String name, Optional<Spot> spot, Optional<Output> output, Use use) {

    /** When its output is on. */
    public enum Use {
        /** When a recipe asks for it. */
        BY_RECIPE,
        /** For as long as a run is under way. */
        WHILE_IT_RUNS
    }

    /** Where pellets hang for it: x from the X home switch, and the height of the lowest point above the deck. */
    public record Spot(Length x, Length height) {
    }
}
