package dipper.sim;

/** Something that happens by itself as time goes on. */
interface Timed {

    /** When it next changes by itself, in ns of its clock; {@link Long#MAX_VALUE} when never. */
    long nextInstant();

    /** Lets everything happen that is due by now. */
    void advance(long now);
}
