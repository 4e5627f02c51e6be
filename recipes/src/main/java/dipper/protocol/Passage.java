package dipper.protocol;

import dipper.recipe.Stirring;
import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;

/**
 * How the pellets pass into a bath and out of it.
 *
 * @param depth liquid over the pellet's top edge; negative where the edge stays out of the liquid
 * @param stirring of the bath, while the pellets are in it
 */
public record Passage(Speed immersion, Speed withdrawal, Time drain, Length depth, Stirring stirring) {

    /** The same with that depth at most. */
    public Passage noDeeperThan(Length deepest) {
        return depth.compareTo(deepest) <= 0
                ? this
                : new Passage(immersion, withdrawal, drain, deepest, stirring);
    }

    /** Whether a part of each pellet stays out of the liquid. */
    public boolean wetsInPart() {
        return depth.compareTo(Length.ZERO) < 0;
    }
}
