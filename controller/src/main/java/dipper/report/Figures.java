package dipper.report;

import java.util.Locale;

/** How figures of a forecast are written: no more digits than they are worth. */
final class Figures {

    private Figures() {}

    /** "1:250", "1:1 000 000"; two digits. */
    static String dilution(double ratio) {
        if (Double.isInfinite(ratio)) {
            return "not at all carried over";
        }
        var place = Math.pow(10, Math.floor(Math.log10(ratio)) - 1);
        var rounded = Math.floor(Math.round(ratio / place) * place);
        return "1:" + String.format(Locale.ROOT, "%,.0f", rounded).replace(',', ' ');
    }

    /** "11 %", "0.08 %", "–" for nothing. */
    static String percent(double fraction) {
        var percent = fraction * 100;
        if (percent < 0.005) {
            return "–";
        }
        return String.format(Locale.ROOT, percent < 1 ? "%.2f %%" : percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    /** With one decimal. */
    static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** With two decimals. */
    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** As a file states it, without decimals that it does not have. */
    static String stated(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : two(value);
    }

    /** Cut to that many characters, the last one a … where something is missing. */
    static String cropped(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
    }
}
