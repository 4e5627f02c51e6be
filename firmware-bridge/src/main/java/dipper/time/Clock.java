package dipper.time;

import java.time.Instant;

/** What time it is, by a clock that never steps and by the wall; any thread may ask. */
public interface Clock {

    /** Monotonic, in ns from an arbitrary origin; goes on while the machine sleeps. */
    long nanos();

    /** How much of {@link #nanos()} the machine has slept, ns, as far as has been noticed. */
    long slept();

    /** The wall clock, for people and the record; may step, never used to time anything. */
    Instant wall();

    /** Names what {@link #nanos()} counts from: instants of two processes can be compared where it is the same. On one line, never empty. */
    String boot();
}
