package dipper.units;

/** A molar mass, in mg/mol. */
public record MolarMass(long milligramsPerMole) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.MOLAR_MASS;
    }

    @Override
    public long base() {
        return milligramsPerMole;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
