package dipper.campaign;

/** The process is gone: nothing more is written, read or answered by it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}
