package dipper.grbl;

import dipper.units.Resolution;
import dipper.units.Speed;

/** The slowest speed that boards hold; below it they say the speed they were told and move faster. */
public final class SpeedFloor {

    /** MINIMUM_FEED_RATE of the firmware, in nm/min. */
    private static final long FIRMWARE = 1_000_000;
    /** 30.5 steps/s, the step timer of AVR boards, in nm/min times steps per mm. */
    private static final long TIMER = 1_831_000_000L;

    private SpeedFloor() {}

    /** The larger of 1 mm/min and 1831 / (steps per mm) mm/min; assumed for every board, since a rig does not say which it has. */
    public static Speed of(Resolution stepsPerMillimetre) {
        var timer = Math.ceilDiv(TIMER * 1_000, stepsPerMillimetre.thousandths());
        return new Speed(Math.ceilDiv(Math.max(FIRMWARE, timer), 60));
    }
}
