package dipper.bench;

import java.util.Locale;

/** Something measured, and the most it may be. */
record Figure(String what, double value, double atMost, String unit) {

    boolean isWithin() {
        return value <= atMost;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-58s %10.3f %s   bound %.3f   %s", what, value, unit, atMost,
                isWithin() ? "within" : "OUTSIDE");
    }
}
