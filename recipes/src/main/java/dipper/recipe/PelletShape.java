package dipper.recipe;

import dipper.units.Length;

/** What is coated, as it hangs: a flat round pellet, or a rectangular plate such as a slide or a wafer's piece. */
public sealed interface PelletShape {

    /** From the lowest point to the top edge as it hangs. */
    Length height();

    /** Of both faces and the edge, in mm². */
    double squareMillimetres();

    /** Of what lies below that height over the lowest point as it hangs, in mm²: all of it from the top edge on. */
    double squareMillimetres(Length below);

    /** In words: "8 mm across, 1 mm thick, on edge". */
    String inWords();

    record Disc(Length diameter, Length thickness, Hung hung) implements PelletShape {

        @Override
        public double squareMillimetres() {
            var radius = diameter.millimetres() / 2;
            return 2 * Math.PI * radius * radius + 2 * Math.PI * radius * thickness.millimetres();
        }

        @Override
        public double squareMillimetres(Length below) {
            if (below.compareTo(height()) >= 0) {
                return squareMillimetres();
            }
            var radius = diameter.millimetres() / 2;
            var high = Math.max(0, below.millimetres());
            return switch (hung) {
                case FLAT -> Math.PI * radius * radius + 2 * Math.PI * radius * high;
                case ON_EDGE -> {
                    var half = Math.acos((radius - high) / radius);
                    yield 2 * (radius * radius * half - (radius - high) * Math.sqrt(2 * radius * high - high * high))
                            + 2 * radius * half * thickness.millimetres();
                }
            };
        }

        @Override
        public Length height() {
            return switch (hung) {
                case ON_EDGE -> diameter;
                case FLAT -> thickness;
            };
        }

        @Override
        public String inWords() {
            return "%s across, %s thick, %s".formatted(diameter, thickness, hung.inWords());
        }
    }

    /** It hangs upright. */
    record Plate(Length width, Length height, Length thickness) implements PelletShape {

        @Override
        public double squareMillimetres() {
            return 2 * width.millimetres() * height.millimetres()
                    + 2 * thickness.millimetres() * (width.millimetres() + height.millimetres());
        }

        @Override
        public double squareMillimetres(Length below) {
            if (below.compareTo(height) >= 0) {
                return squareMillimetres();
            }
            var high = Math.max(0, below.millimetres());
            return 2 * high * (width.millimetres() + thickness.millimetres())
                    + width.millimetres() * thickness.millimetres();
        }

        @Override
        public String inWords() {
            return "%s wide, %s high, %s thick".formatted(width, height, thickness);
        }
    }

    /** How a disc hangs. */
    enum Hung {
        ON_EDGE, FLAT;

        /** The recipe's words. */
        public String inWords() {
            return switch (this) {
                case ON_EDGE -> "on edge";
                case FLAT -> "flat";
            };
        }
    }
}
