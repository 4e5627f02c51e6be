package dipper.doctor;

import java.util.Optional;

/** Runs programs of the machine that only tell something. */
interface Programs {

    /** What it said on both streams, and how it ended. */
    record Said(int exit, String text) {
    }

    /** Empty where there is no such program, or it does not end in time. */
    Optional<Said> run(String... command);
}
