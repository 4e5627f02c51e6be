package dipper.doctor;

/** What an examination comes to. */
public enum Verdict {
    FINE("fine"),
    /** Something needs doing before a run. */
    MEND("mend"),
    /** It could not be found out on this machine. */
    NOT_LOOKED_AT("not looked at");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As screens and {@code --json} have it. */
    public String word() {
        return word;
    }
}
