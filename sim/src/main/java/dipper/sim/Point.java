package dipper.sim;

/** Three coordinates or offsets, in mm. */
record Point(double x, double y, double z) {

    static Point of(double[] axes) {
        return new Point(axes[0], axes[1], axes[2]);
    }

    double[] axes() {
        return new double[] {x, y, z};
    }
}
