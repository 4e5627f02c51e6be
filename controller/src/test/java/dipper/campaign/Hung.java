package dipper.campaign;

/** Nothing has come of the process for longer than a run lasts. */
final class Hung extends Error {

    private static final long serialVersionUID = 1;

    Hung() {
        super("hung", null, false, false);
    }
}
