package dipper.plan;

import dipper.units.Length;
import dipper.units.Speed;
import dipper.units.Time;

/**
 * How the holder moves in a dwell: from the dwell's own Z down and up again, once a period, at a speed that leaves a verified move its handshake.
 *
 * @param top where the dwell began, in machine coordinates
 * @param bottom a stroke below it
 */
public record Agitation(Length top, Length bottom, Speed speed, Time period) {

    /** What is left free at a dwell's end, so that a stroke that comes late does not make the lift late. */
    public static final Time SPARE = Time.ofMillis(500);
}
