package dipper.units;

/** The thickness of a film, in pm: a layer can be a fraction of a nanometre, in which every other length is held. */
public record FilmThickness(long picometres) implements Quantity, Comparable<FilmThickness> {

    public static final FilmThickness NONE = new FilmThickness(0);

    /** In nanometres, for physics and reports. */
    public double nanometres() {
        return picometres / 1e3;
    }

    @Override
    public Dimension dimension() {
        return Dimension.FILM_THICKNESS;
    }

    @Override
    public long base() {
        return picometres;
    }

    @Override
    public int compareTo(FilmThickness other) {
        return Long.compare(picometres, other.picometres);
    }

    @Override
    public String toString() {
        return QuantityText.write(this);
    }
}
