package dipper.units;

/** A pH, in thousandths. */
public record Acidity(long thousandths) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.ACIDITY;
    }

    @Override
    public long base() {
        return thousandths;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
