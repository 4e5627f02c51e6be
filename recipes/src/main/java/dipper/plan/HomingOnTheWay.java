package dipper.plan;

import dipper.protocol.Action;
import dipper.protocol.Protocol;
import dipper.protocol.Tally;
import dipper.recipe.Purpose;
import dipper.rig.Rig;
import dipper.units.Count;

/**
 * Counts units as they are laid and says when Z is to be homed: before the first layer behind every so many units, when what rinses the last one is over
 * and the pellets hang in air. Where nothing is counted, layers are.
 */
final class HomingOnTheWay {

    private final long every;
    private Tally tally;
    private long homedAt;

    HomingOnTheWay(Protocol protocol, Rig rig) {
        this.every = every(protocol, rig).base();
        this.tally = Tally.none(protocol.counts());
    }

    /** The recipe's word goes before the rig's; 0 for never. */
    static Count every(Protocol protocol, Rig rig) {
        return protocol.recipe().homeZEvery().orElse(rig.homeZEvery());
    }

    boolean isWanted() {
        return every > 0;
    }

    /** Asked once for each treatment, in order. */
    boolean isDueBefore(Action action) {
        if (every == 0 || !(action instanceof Action.Immerse immerse) || !isLayer(immerse.purpose())) {
            return false;
        }
        var isDue = done() - homedAt >= every;
        homedAt = isDue ? done() : homedAt;
        tally = tally.plus(action);
        return isDue;
    }

    private static boolean isLayer(Purpose purpose) {
        return switch (purpose) {
            case LAYER, UNCOUNTED_LAYER -> true;
            case RINSE, DIP, REHEARSAL -> false;
        };
    }

    private long done() {
        return tally.units().isEmpty()
                ? tally.layers()
                : tally.units().stream().mapToLong(Tally.Progress::complete).sum();
    }
}
