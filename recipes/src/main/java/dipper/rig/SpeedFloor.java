package dipper.rig;

import dipper.units.Resolution;
import dipper.units.Speed;

/** The slowest speeds that boards keep by themselves; below them they say the speed that they were told and move faster. */
public final class SpeedFloor {

    /** MINIMUM_FEED_RATE of every GRBL 1.1 and its kin, in nm/min. */
    private static final long FIRMWARE = 1_000_000;
    /** 30.5 steps/s, the step timer of AVR boards, in nm/min times steps per mm. */
    private static final long TIMER = 1_831_000_000L;

    private SpeedFloor() {}

    /** Of stock GRBL on an AVR: the larger of 1 mm/min and 1831 / (steps per mm) mm/min. */
    public static Speed ofStock(Resolution stepsPerMillimetre) {
        var timer = Math.ceilDiv(TIMER * 1_000, stepsPerMillimetre.thousandths());
        return new Speed(Math.ceilDiv(Math.max(FIRMWARE, timer), 60));
    }

    /** Of boards with a longer step timer (grblHAL, FluidNC): 1 mm/min. */
    public static Speed ofLongTimer() {
        return new Speed(Math.ceilDiv(FIRMWARE, 60));
    }
}
