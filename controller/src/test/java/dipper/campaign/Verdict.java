package dipper.campaign;

import dipper.campaign.Faults.Strike;
import java.util.List;

/** What the judge has to say of a seed's run. */
record Verdict(long seed, List<Strike> strikes, List<String> violations) {

    /** Where there are none, it is as it must be. */
    boolean isGood() {
        return violations.isEmpty();
    }
}
