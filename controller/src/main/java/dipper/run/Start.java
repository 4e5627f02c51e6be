package dipper.run;

import java.time.Instant;

/** When a run sets off for its first bath, once the coater is homed. */
public sealed interface Start {

    record AtOnce() implements Start {
    }

    /** So that by its forecast it is done at that instant of the wall clock. */
    record ToFinishAt(Instant finish) implements Start {
    }
}
