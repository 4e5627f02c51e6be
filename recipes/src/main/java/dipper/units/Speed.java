package dipper.units;

/** A speed, in nm/s; never negative, direction comes from the target. */
public record Speed(long nanometresPerSecond) implements Quantity, Comparable<Speed> {

    public static Speed ofMillimetresPerSecond(long millimetresPerSecond) {
        return new Speed(Math.multiplyExact(millimetresPerSecond, 1_000_000L));
    }

    @Override
    public Dimension dimension() {
        return Dimension.SPEED;
    }

    @Override
    public long base() {
        return nanometresPerSecond;
    }

    @Override
    public int compareTo(Speed other) {
        return Long.compare(nanometresPerSecond, other.nanometresPerSecond);
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
