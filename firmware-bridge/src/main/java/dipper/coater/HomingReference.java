package dipper.coater;

import dipper.rig.Rig;
import dipper.units.Length;

/**
 * How long homing takes from a known height while no step is lost. A homing from the same height that takes longer has travelled farther: Z then stood
 * lower than it was counted to be. Everything else that takes time – ramps, rests, the slow second touch, the line – is the same in both.
 *
 * @param from the height that was counted
 * @param nanos from the homing line to its ok
 */
record HomingReference(Length from, long nanos) {

    /** By how much two acknowledgements of the same homing may differ, in ns. */
    private static final long JITTER = 10_000_000L;

    HomingError error(long taken, Rig rig) {
        var seek = Math.min(rig.wiring().seek().nanometresPerSecond(), rig.z().maxSpeed().nanometresPerSecond());
        return new HomingError(way(taken - nanos, seek), way(JITTER, seek));
    }

    private static Length way(long nanos, long speed) {
        return new Length(Math.round(nanos / 1e9 * speed));
    }
}
