package dipper.forecast;

import dipper.recipe.Liquid;
import dipper.units.Density;
import dipper.units.SurfaceTension;
import dipper.units.Viscosity;

/** A liquid in SI units: dynamic viscosity in Pa·s, surface tension in N/m, density in kg/m³. */
public record Fluid(double viscosity, double surfaceTension, double density) {

    /** At 20 °C, as FIELD tables give it. */
    public static final Fluid WATER = new Fluid(1.0e-3, 72e-3, 998);

    /** As a recipe states it; what it does not state is water's. */
    public static Fluid of(Liquid liquid) {
        return new Fluid(liquid.viscosity().map(Viscosity::nanopascalSeconds).map(n -> n / 1e9).orElse(WATER.viscosity),
                liquid.surfaceTension().map(SurfaceTension::nanonewtonsPerMetre).map(n -> n / 1e9)
                        .orElse(WATER.surfaceTension),
                liquid.density().map(Density::gramsPerCubicMetre).map(n -> n / 1e3).orElse(WATER.density));
    }
}
