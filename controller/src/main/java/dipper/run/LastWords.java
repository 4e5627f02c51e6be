package dipper.run;

/** A plain text file for the one case in which the ledger itself is broken. Must not throw. */
public interface LastWords {

    void say(String text);
}
