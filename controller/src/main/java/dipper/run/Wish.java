package dipper.run;

/** What people may wish of a run under way, short of stopping it at once. */
public enum Wish {
    STOP_AFTER_UNIT("stop after this unit"), PAUSE("pause"), STOP("stop");

    private final String kind;

    Wish(String kind) {
        this.kind = kind;
    }

    /** Under which the record keeps it; stored, so never changed. */
    String kind() {
        return kind;
    }
}
