package dipper.forecast;

import dipper.recipe.PelletShape;
import dipper.rig.Rig;
import dipper.units.Length;
import dipper.units.Speed;

/**
 * What one drained pellet carries out of a bath, in µL: the film on its faces, and the drop that hangs from it as the rig states it. The holder's own is
 * not known and not in it.
 */
public record DragOut(double film, double drop) {

    /** {@code wetted}: how far up from its lowest point the pellet was in the liquid. */
    public static DragOut of(Fluid fluid, Speed withdrawal, PelletShape shape, Length wetted, Rig rig) {
        var microns = LandauLevich.film(fluid, withdrawal) * 1e6;
        return new DragOut(microns * shape.squareMillimetres(wetted) / 1e3, rig.pendantDrop().nanolitres() / 1e3);
    }

    public double total() {
        return film + drop;
    }
}
