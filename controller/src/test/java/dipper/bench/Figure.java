package dipper.bench;

import java.util.Locale;

/** Something measured, and the bound that it must keep to. */
record Figure(String what, double value, Side side, double bound, String unit) {

    private enum Side {
        AT_MOST, AT_LEAST
    }

    Figure(String what, double value, double atMost, String unit) {
        this(what, value, Side.AT_MOST, atMost, unit);
    }

    static Figure atLeast(String what, double value, double least, String unit) {
        return new Figure(what, value, Side.AT_LEAST, least, unit);
    }

    boolean isWithin() {
        return switch (side) {
            case AT_MOST -> value <= bound;
            case AT_LEAST -> value >= bound;
        };
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-58s %10.3f %s   bound %s%.3f   %s", what, value, unit,
                side == Side.AT_LEAST ? "≥ " : "", bound, isWithin() ? "within" : "OUTSIDE");
    }
}
