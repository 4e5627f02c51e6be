package dipper.forecast;

import dipper.units.Time;

/**
 * What a verified move costs beyond its kinematics.
 *
 * @param whole until the next step can begin
 * @param toRest until the axes are known to stand; what follows passes within a wait behind the move, which has begun by then
 */
public record Handshake(Time whole, Time toRest) {

    public static final Handshake NONE = new Handshake(Time.ZERO, Time.ZERO);

    /** As a rig assumes it, while no board has been measured. */
    public static Handshake assumed(Time each) {
        return new Handshake(each, each);
    }
}
