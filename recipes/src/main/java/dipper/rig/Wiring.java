package dipper.rig;

import dipper.units.Length;
import dipper.units.Speed;

/** How the switches are wired and how the board homes: pull-off ($27), seek ($25) and locate ($24) speeds. */
public record Wiring(Homing homing, Length pullOff, Speed seek, Speed locate) {

    /** What a stock board without a Y axis needs, since it homes X and Y together. */
    public enum Homing {
        /** The board homes single axes (grblHAL, FluidNC, GRBL rebuilt). */
        SINGLE_AXIS,
        /** The Y switch input is wired in parallel with X's. */
        Y_WITH_X
    }
}
