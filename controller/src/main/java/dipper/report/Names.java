package dipper.report;

import dipper.protocol.Amount;

/** Words for counted units. */
public final class Names {

    private Names() {}

    /** The plural of a unit's name: bilayers, CdS cycles. */
    public static String plural(String unit) {
        return unit + "s";
    }

    /** "1 bilayer", "30.5 bilayers", "7 + 2 of 4 quadlayers". */
    public static String counted(Amount amount, String unit) {
        return amount + " " + (amount.isOne() ? unit : plural(unit));
    }

    /** "1 bilayer", "30 bilayers". */
    public static String counted(long count, String unit) {
        return count + " " + (count == 1 ? unit : plural(unit));
    }
}
