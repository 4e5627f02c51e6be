package dipper.recipe;

import dipper.units.Quantity;
import dipper.yaml.Place;
import java.util.Optional;

/** A named quantity with its optional range (of the same dimension), from {@code parameters:} or {@code assumed:}. */
public record Parameter(String name, Quantity value, Optional<Quantity> from, Optional<Quantity> to, Origin origin,
        Place place) {

    public enum Origin {
        STATED, ASSUMED
    }
}
