package dipper.recipe;

import dipper.units.Quantity;
import dipper.yaml.Place;

/** A quantity where a step wants one: written out, or a parameter's name. */
public sealed interface Value {

    Place place();

    record Literal(Quantity quantity, Place place) implements Value {
    }

    record Named(String parameter, Place place) implements Value {
    }
}
