package dipper.record;

/** The disk or the database under the ledger failed; the run ends by the safe stop. */
public final class LedgerBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LedgerBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
