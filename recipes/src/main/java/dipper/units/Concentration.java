package dipper.units;

/** A concentration by mass (µg/L), by amount (nmol/L) or as a fraction (ppm); the three are never converted into each other. */
public record Concentration(Dimension dimension, long base) implements Quantity {

    public Concentration {
        switch (dimension) {
            case MASS_CONCENTRATION, AMOUNT_CONCENTRATION, FRACTION -> {
            }
            case COUNT, LENGTH, TIME, SPEED, ACCELERATION, VOLUME, MASS, MOLAR_MASS, TEMPERATURE, ACIDITY, RESOLUTION,
                    VISCOSITY, SURFACE_TENSION, DENSITY, FILM_THICKNESS ->
                    throw new IllegalArgumentException(dimension + " is no concentration");
        }
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
