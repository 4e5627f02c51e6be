package dipper.units;

/** A dynamic viscosity, in nPa·s. */
public record Viscosity(long nanopascalSeconds) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.VISCOSITY;
    }

    @Override
    public long base() {
        return nanopascalSeconds;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
