package dipper.units;

/** A length or a coordinate, in nm; coordinates may be negative. */
public record Length(long nanometres) implements Quantity, Comparable<Length> {

    public static final Length ZERO = new Length(0);

    public static Length ofMillimetres(long millimetres) {
        return new Length(Math.multiplyExact(millimetres, 1_000_000L));
    }

    public Length plus(Length other) {
        return new Length(Math.addExact(nanometres, other.nanometres));
    }

    public Length minus(Length other) {
        return new Length(Math.subtractExact(nanometres, other.nanometres));
    }

    public Length negated() {
        return new Length(Math.negateExact(nanometres));
    }

    public Length abs() {
        return new Length(Math.absExact(nanometres));
    }

    /** In millimetres, for physics and drawings; not for comparisons. */
    public double millimetres() {
        return nanometres / 1e6;
    }

    @Override
    public Dimension dimension() {
        return Dimension.LENGTH;
    }

    @Override
    public long base() {
        return nanometres;
    }

    @Override
    public int compareTo(Length other) {
        return Long.compare(nanometres, other.nanometres);
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
