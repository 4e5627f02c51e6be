package dipper.sim;

import java.util.List;

/** What the board makes of a line. */
sealed interface Verdict {

    Verdict OK = new Accepted(List.of());

    /** {@code ok}, once these are done. */
    record Accepted(List<Deed> deeds) implements Verdict {
    }

    record Refused(int code) implements Verdict {
    }
}
