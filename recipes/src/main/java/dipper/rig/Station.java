package dipper.rig;

import dipper.units.Length;
import dipper.units.Volume;

/** A place for a beaker: x from the X home switch; rim, floor (inside) and liquid level as heights above the deck; fill volume. */
public record Station(int number, Length x, Length rim, Length floor, Length level, Volume volume) {
}
