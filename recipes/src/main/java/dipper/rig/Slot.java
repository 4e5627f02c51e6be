package dipper.rig;

import dipper.units.Length;

/** A place for a pellet on the holder; hanging length from the holder to the pellet's lowest point. */
public record Slot(int number, Length hanging) {
}
