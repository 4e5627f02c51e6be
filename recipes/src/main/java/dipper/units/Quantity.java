package dipper.units;

/** Anything a recipe or rig can state as a number: an exact integer in the base unit of its dimension. */
public sealed interface Quantity
        permits Count, Length, Time, Speed, Acceleration, Volume, Mass, Concentration, MolarMass, Temperature, Acidity,
        Resolution, Viscosity, SurfaceTension, Density, FilmThickness {

    Dimension dimension();

    /** The integer, in {@code dimension().base()}. */
    long base();

    /** The quantity that an integer in base units means. */
    static Quantity of(Dimension dimension, long base) {
        return switch (dimension) {
            case COUNT -> new Count(base);
            case LENGTH -> new Length(base);
            case TIME -> new Time(base);
            case SPEED -> new Speed(base);
            case ACCELERATION -> new Acceleration(base);
            case VOLUME -> new Volume(base);
            case MASS -> new Mass(base);
            case MASS_CONCENTRATION, AMOUNT_CONCENTRATION, FRACTION -> new Concentration(dimension, base);
            case MOLAR_MASS -> new MolarMass(base);
            case TEMPERATURE -> new Temperature(base);
            case ACIDITY -> new Acidity(base);
            case RESOLUTION -> new Resolution(base);
            case VISCOSITY -> new Viscosity(base);
            case SURFACE_TENSION -> new SurfaceTension(base);
            case DENSITY -> new Density(base);
            case FILM_THICKNESS -> new FilmThickness(base);
        };
    }
}
