package dipper.recipe;

import dipper.units.Density;
import dipper.units.SurfaceTension;
import dipper.units.Viscosity;
import java.util.Optional;

/** What is stated about a solution as a liquid; what is not stated is taken for water's, by whoever needs it. */
public record Liquid(Optional<Viscosity> viscosity, Optional<SurfaceTension> surfaceTension,
        Optional<Density> density) {

    public static final Liquid UNSAID = new Liquid(Optional.empty(), Optional.empty(), Optional.empty());
}
