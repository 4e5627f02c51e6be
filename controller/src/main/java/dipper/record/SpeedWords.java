package dipper.record;

import dipper.units.Speed;
import java.util.Locale;

/** Measured speeds as people read them. */
public final class SpeedWords {

    private static final int THREE_FIGURES = 1_000;

    private SpeedWords() {}

    /** A measured speed in words, to three figures. */
    public static String rounded(long speed) {
        return new Speed(significant(speed)).toString();
    }

    /** To three figures, in whatever unit it is held. */
    public static long significant(long value) {
        var unit = 1L;
        while (value / unit >= THREE_FIGURES) {
            unit *= 10;
        }
        return Math.round((double) value / unit) * unit;
    }

    /** By how much of what was set, signed: "-10.0 %". */
    public static String off(long found, long set) {
        var tenths = Math.round(1000.0 * (found - set) / set);
        return tenths == 0 ? "0.0 %" : String.format(Locale.ROOT, "%+.1f %%", tenths / 10.0).replace('-', '−');
    }
}
