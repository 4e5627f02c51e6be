package dipper.rig;

import dipper.units.Length;
import java.util.Optional;

/** Something of the rig that serves recipes by its name: a place to hang in a stream of gas, stirrers, a lamp. It has a spot, an output, or both. */
public record Service(String name, Optional<Spot> spot, Optional<Output> output) {

    /** Where pellets hang for it: x from the X home switch, and the height of the lowest point above the deck. */
    public record Spot(Length x, Length height) {
    }
}
