package dipper.units;

/** A length of time, in ns. */
public record Time(long nanoseconds) implements Quantity, Comparable<Time> {

    public static final Time ZERO = new Time(0);

    public static Time ofSeconds(long seconds) {
        return new Time(Math.multiplyExact(seconds, 1_000_000_000L));
    }

    public static Time ofMillis(long millis) {
        return new Time(Math.multiplyExact(millis, 1_000_000L));
    }

    public Time plus(Time other) {
        return new Time(Math.addExact(nanoseconds, other.nanoseconds));
    }

    /** In seconds, for reports; not for comparisons. */
    public double seconds() {
        return nanoseconds / 1e9;
    }

    @Override
    public Dimension dimension() {
        return Dimension.TIME;
    }

    @Override
    public long base() {
        return nanoseconds;
    }

    @Override
    public int compareTo(Time other) {
        return Long.compare(nanoseconds, other.nanoseconds);
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
