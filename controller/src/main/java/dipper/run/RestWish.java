package dipper.run;

import dipper.record.RunEvent.Ending;

/**
 * Why a run is to come to a rest before its plan is done.
 *
 * @param weight what weighs more takes the place of what weighs less
 */
record RestWish(Weight weight, Ending ending, String why) {

    enum Weight {
        /** In time: the unit under way is completed first. */
        AFTER_UNIT,
        /** It is to go on. */
        PAUSE,
        /** The machine's own wish: a person must look at something first. */
        LOOK, STOP
    }

    static RestWish of(Wish wish) {
        return switch (wish) {
            case STOP_AFTER_UNIT -> new RestWish(Weight.AFTER_UNIT, Ending.STOPPED, "stopped after a unit by request");
            case PAUSE -> new RestWish(Weight.PAUSE, Ending.PAUSED, "paused by request");
            case STOP -> new RestWish(Weight.STOP, Ending.STOPPED, "stopped by request");
        };
    }

    static RestWish toLook(String why) {
        return new RestWish(Weight.LOOK, Ending.PAUSED, why);
    }

    boolean outweighs(RestWish other) {
        return weight.compareTo(other.weight) > 0;
    }
}
