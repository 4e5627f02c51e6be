package dipper.yaml;

/**
 * One thing wrong or odd in a file: its code (D and three digits, stable), place, what is wrong with the value and the limit, and what would be
 * right.
 */
public record Problem(String code, Severity severity, Place place, String what, String remedy) {

    public enum Severity {
        ERROR, WARNING
    }

    public static Problem error(Code code, Place place, String what, String remedy) {
        return new Problem(code.id(), Severity.ERROR, place, what, remedy);
    }

    public static Problem warning(Code code, Place place, String what, String remedy) {
        return new Problem(code.id(), Severity.WARNING, place, what, remedy);
    }
}
