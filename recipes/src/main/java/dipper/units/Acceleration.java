package dipper.units;

/** An acceleration, in nm/s². */
public record Acceleration(long nanometresPerSecondSquared) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.ACCELERATION;
    }

    @Override
    public long base() {
        return nanometresPerSecondSquared;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
