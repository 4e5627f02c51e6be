package dipper.report;

/** Words for counted units. */
public final class Names {

    private Names() {}

    /** The plural of a unit's name: bilayers, CdS cycles. */
    public static String plural(String unit) {
        return unit + "s";
    }

    /** "1 bilayer", "30 bilayers". */
    public static String counted(long count, String unit) {
        return count + " " + (count == 1 ? unit : plural(unit));
    }
}
