package dipper.units;

/** A mass density, in g/m³. */
public record Density(long gramsPerCubicMetre) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.DENSITY;
    }

    @Override
    public long base() {
        return gramsPerCubicMetre;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
