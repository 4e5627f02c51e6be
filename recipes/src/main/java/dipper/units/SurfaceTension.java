package dipper.units;

/** A surface tension, in nN/m. */
public record SurfaceTension(long nanonewtonsPerMetre) implements Quantity {

    @Override
    public Dimension dimension() {
        return Dimension.SURFACE_TENSION;
    }

    @Override
    public long base() {
        return nanonewtonsPerMetre;
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
