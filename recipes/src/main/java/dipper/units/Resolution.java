package dipper.units;

/** Motor steps per millimetre of travel, in thousandths of a step. */
public record Resolution(long thousandths) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.RESOLUTION;
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
