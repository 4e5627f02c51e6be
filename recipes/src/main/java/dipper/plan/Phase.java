package dipper.plan;

import java.util.Locale;

/** What a planned step is within its treatment; the last part of its key. */
public enum Phase {
    /** Z upward to its switch, then X. */
    HOME,
    /** A verified move to where the axes stand, to measure what one costs. */
    HANDSHAKE,
    /** X to the station, at the safe height. */
    TRAVEL,
    /** Fast down to the approach height. */
    APPROACH,
    /** Into the liquid at immersion speed. */
    LOWER, DWELL,
    /** Out of the liquid at withdrawal speed. */
    LIFT,
    /** Fast up to the drain height. */
    CLEAR, DRAIN,
    /** Fast up to the safe height. */
    RISE, DRY,
    /** Waits in a bath for a person. */
    STAY,
    /** X to the loading place, at the safe height. */
    LOAD, PERSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
