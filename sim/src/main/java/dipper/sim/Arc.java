package dipper.sim;

/**
 * A part of a circle, or of a helix, as the firmware cuts it into straight lines: none of them further from it than the arc tolerance ($12).
 *
 * @param from in mm, like to and centre
 * @param to where it ends, exactly
 * @param plane the two axes that turn and the one that goes along
 * @param centreFirst where it turns about, on the first of the two axes
 * @param centreSecond ... and on the second
 * @param travel in radians, positive against the clock
 * @param segments at least 1
 * @param feed in mm/min
 */
record Arc(Point from, Point to, Plane plane, double centreFirst, double centreSecond, double travel, int segments,
        double feed) {

    /** Above this the firmware's 16 bits would be full; so much is never seen in life. */
    private static final int MOST_SEGMENTS = 65_535;

    /** Which axes turn, in the order in which the angle counts. */
    enum Plane {
        XY(0, 1, 2), ZX(2, 0, 1), YZ(1, 2, 0);

        private final int first;
        private final int second;
        private final int along;

        Plane(int first, int second, int along) {
            this.first = first;
            this.second = second;
            this.along = along;
        }

        static Plane of(int word) {
            return switch (word) {
                case 18 -> ZX;
                case 19 -> YZ;
                default -> XY;
            };
        }

        Motor first() {
            return Motor.of(first);
        }

        Motor second() {
            return Motor.of(second);
        }
    }

    /** How many lines an arc of that radius and angle becomes. */
    static int segments(double radius, double travel, double tolerance) {
        var square = tolerance * (2 * radius - tolerance);
        var count = square <= 0 ? 0 : Math.floor(Math.abs(0.5 * travel * radius) / Math.sqrt(square));
        return (int) Math.max(1, Math.min(MOST_SEGMENTS, count));
    }

    /** The end of line number k, from 1 on. */
    double[] end(int k) {
        if (k >= segments) {
            return to.axes();
        }
        var start = from.axes();
        var part = (double) k / segments;
        var first = start[plane.first] - centreFirst;
        var second = start[plane.second] - centreSecond;
        var cosine = Math.cos(travel * part);
        var sine = Math.sin(travel * part);
        var end = new double[Motor.COUNT];
        end[plane.first] = centreFirst + first * cosine - second * sine;
        end[plane.second] = centreSecond + first * sine + second * cosine;
        end[plane.along] = start[plane.along] + (to.axes()[plane.along] - start[plane.along]) * part;
        return end;
    }
}
