package dipper.units;

/** A mass, in ng. */
public record Mass(long nanograms) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.MASS;
    }

    @Override
    public long base() {
        return nanograms;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
