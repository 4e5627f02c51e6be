package dipper.cli;

import dipper.rig.Rig;
import dipper.rig.Slot;
import dipper.units.Length;
import java.util.Comparator;

/** What hangs from a holder. */
final class Hangs {

    private Hangs() {}

    /** The length of the longest slot: of whatever hangs, nothing hangs lower. */
    static Length lowest(Rig rig) {
        return rig.slots().stream().map(Slot::hanging).max(Comparator.naturalOrder()).orElse(Length.ZERO);
    }
}
