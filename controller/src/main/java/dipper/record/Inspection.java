package dipper.record;

import java.util.List;

/**
 * What a look over a whole ledger finds.
 *
 * @param version the file's
 * @param runs in the order in which they were opened, as far as the look came
 * @param damage what is not as it was written, in words; empty where all is
 */
public record Inspection(int version, List<RecordHead> runs, List<String> damage) {

    /** A ledger in which nothing was written yet. */
    public static final Inspection EMPTY = new Inspection(0, List.of(), List.of());

    public Inspection {
        runs = List.copyOf(runs);
        damage = List.copyOf(damage);
    }
}
