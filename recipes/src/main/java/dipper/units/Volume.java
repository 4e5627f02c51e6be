package dipper.units;

/** A volume, in nL. */
public record Volume(long nanolitres) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.VOLUME;
    }

    @Override
    public long base() {
        return nanolitres;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
