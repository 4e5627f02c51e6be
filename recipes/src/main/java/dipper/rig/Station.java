package dipper.rig;

import dipper.units.Length;
import dipper.units.Volume;

/** A place for a beaker: x from the X home switch; rim, floor (inside) and liquid level as heights above the deck; fill volume; inner diameter of a round
 * beaker. */
public record Station(int number, Length x, Length rim, Length floor, Length level, Volume volume,
        Length diameter) {

    /** Of the cylinder that so much liquid fills so high: what a beaker's diameter is where nobody says it. */
    static Length diameter(Volume volume, Length height) {
        var cubicMillimetres = volume.nanolitres() / 1e3;
        return height.compareTo(Length.ZERO) <= 0
                ? new Length(1)
                : new Length(Math.round(Math.sqrt(4 * cubicMillimetres / Math.PI / height.millimetres()) * 1e6));
    }
}
