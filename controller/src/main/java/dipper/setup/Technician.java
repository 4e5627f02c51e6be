package dipper.setup;

/** The person who sets a machine up, at a screen. What they answer or press arrives in the inbox. */
public interface Technician {

    /** A line that stays. */
    void tell(String line);

    /** What is true now; the next one is written over it. */
    void show(String state);

    /** Asks for a line, which arrives as {@link Incoming.Typed}, or {@link Incoming.NobodyThere}. */
    void ask(String question);
}
