package dipper.plan;

import java.util.Locale;

/** What a planned step is within its treatment; the last part of its key. */
public enum Phase {
    /** Z upward to its switch, then X. */
    HOME,
    /** X to its pull-off at the safe height, before Z is homed on the way by a board that homes X along with it. */
    HOMEWARD,
    /** Z to the height from which it is homed on the way, at the safe height or above. */
    POISE,
    /** Z to its switch on the way, in air. */
    HOMING,
    /** A verified move to where the axes stand, to measure what one costs. */
    HANDSHAKE,
    /** Homed and in air, until the hour at which a run is to set off. */
    AWAIT,
    /** The stirrers are switched on, or off. */
    STIR, STILL,
    /** X to the station or service, at the safe height. */
    TRAVEL,
    /** Fast down to the approach height, or to a service's height. */
    APPROACH,
    /** Into the liquid at immersion speed. */
    LOWER, DWELL,
    /** Out of the liquid at withdrawal speed. */
    LIFT,
    /** Fast up to the drain height. */
    CLEAR, DRAIN,
    /** Fast up to the safe height. */
    RISE,
    /** A service's output is switched on. */
    ON, DRY,
    /** It is switched off. */
    OFF,
    /** Waits in a bath for a person. */
    STAY,
    /** X to the loading place, at the safe height. */
    LOAD, PERSON,
    /** The holder is back from where a person took it. */
    RETURN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
