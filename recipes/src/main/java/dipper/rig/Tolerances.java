package dipper.rig;

import dipper.units.Concentration;
import dipper.units.Dimension;
import dipper.units.Length;
import dipper.units.Speed;

/**
 * What may be off before it matters.
 *
 * @param position by how much a finished move may miss its target
 * @param speed by how much, as a fraction of it, an immersion or withdrawal may be slower or faster than it was set
 * @param homing by how much Z, homed on the way, may be found elsewhere than it was counted to be
 */
public record Tolerances(Length position, Concentration speed, Length homing) {

    public static final Tolerances USUAL =
            new Tolerances(new Length(50_000), new Concentration(Dimension.FRACTION, 50_000), new Length(500_000));

    private static final long WHOLE = 1_000_000;

    /** Whether a true speed is as near to the one that was set as it should be. */
    public boolean near(Speed set, Speed found) {
        var off = Math.abs(found.nanometresPerSecond() - set.nanometresPerSecond());
        return Math.multiplyExact(off, WHOLE) <= Math.multiplyExact(set.nanometresPerSecond(), speed.base());
    }
}
