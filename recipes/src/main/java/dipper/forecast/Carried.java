package dipper.forecast;

/** The liquid that all pellets together carry, in µL, and what is in it. Drying takes water from it, not what is dissolved, so it counts on. */
record Carried(double microlitres, Mixture mixture) {

    /** What that part of the pellets carries. */
    Carried part(double of) {
        return new Carried(microlitres * of, mixture);
    }

    static final Carried NOTHING = new Carried(0, Mixture.of(""));
}
