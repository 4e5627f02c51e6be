package dipper.units;

/** An absolute temperature, in mK. */
public record Temperature(long millikelvin) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.TEMPERATURE;
    }

    @Override
    public long base() {
        return millikelvin;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
