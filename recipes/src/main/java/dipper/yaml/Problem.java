package dipper.yaml;

/**
 * One thing wrong or odd in a file: its code (D and three digits, stable), place, what is wrong with the value and the limit, and what would be
 * right.
 */
public record Problem(String code, Severity severity, Place place, String what, String remedy) {

    public enum Severity {
        ERROR, WARNING
    }

    public static Problem error(String code, Place place, String what, String remedy) {
        return new Problem(code, Severity.ERROR, place, what, remedy);
    }

    public static Problem warning(String code, Place place, String what, String remedy) {
        return new Problem(code, Severity.WARNING, place, what, remedy);
    }
}
