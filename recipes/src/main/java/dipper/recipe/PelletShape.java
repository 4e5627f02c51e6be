package dipper.recipe;

import dipper.units.Length;

/** A flat round pellet and how it hangs. */
public record PelletShape(Length diameter, Length thickness, Hung hung) {

    public enum Hung {
        ON_EDGE, FLAT
    }

    /** Of both faces and the edge, in mm². */
    public double squareMillimetres() {
        var radius = diameter.millimetres() / 2;
        return 2 * Math.PI * radius * radius + 2 * Math.PI * radius * thickness.millimetres();
    }

    /** From the lowest point to the top edge as it hangs. */
    public Length height() {
        return switch (hung) {
            case ON_EDGE -> diameter;
            case FLAT -> thickness;
        };
    }
}
