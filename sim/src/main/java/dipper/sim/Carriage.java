package dipper.sim;

/** Whatever the true motions of the carriage act on. */
interface Carriage {

    /** A carriage that hangs in empty space. */
    Carriage ALONE = (_, _, _, _) -> {
    };

    /** X and Z have truly moved so between these instants. */
    void moved(long start, long end, Stroke x, Stroke z);
}
