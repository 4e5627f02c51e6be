package dipper.units;

/** A whole number of something: repeats, bilayers. */
public record Count(long value) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.COUNT;
    }

    @Override
    public long base() {
        return value;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
