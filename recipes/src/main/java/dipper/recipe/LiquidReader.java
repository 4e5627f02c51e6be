package dipper.recipe;

import dipper.units.Density;
import dipper.units.Dimension;
import dipper.units.Quantity;
import dipper.units.SurfaceTension;
import dipper.units.Viscosity;
import dipper.yaml.Fields;
import dipper.yaml.Problems;
import dipper.yaml.Quantities;
import dipper.yaml.Wanted;
import dipper.yaml.Words;
import java.util.Optional;

/** Reads {@code viscosity}, {@code surface tension} and {@code density} of a solution. */
final class LiquidReader {

    private LiquidReader() {}

    static Liquid read(Fields fields, Problems problems) {
        return new Liquid(quantity("viscosity", Dimension.VISCOSITY, fields, problems).map(Viscosity.class::cast),
                quantity("surface tension", Dimension.SURFACE_TENSION, fields, problems)
                        .map(SurfaceTension.class::cast),
                quantity("density", Dimension.DENSITY, fields, problems).map(Density.class::cast));
    }

    private static Optional<Quantity> quantity(String key, Dimension dimension, Fields fields, Problems problems) {
        return fields.optionalWord(key)
                .flatMap(word -> Quantities.readPositive(word, new Wanted(Words.quoted(key), dimension), problems));
    }
}
