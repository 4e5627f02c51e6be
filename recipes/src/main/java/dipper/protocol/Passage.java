package dipper.protocol;

import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;

/** How the pellets pass into a bath and out of it; depth is liquid over the pellet's top edge. */
public record Passage(Speed immersion, Speed withdrawal, Time drain, Length depth) {
}
