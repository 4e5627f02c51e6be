package dipper.rig;

import dipper.units.Acceleration;
import dipper.units.Length;
import dipper.units.Resolution;
import dipper.units.Speed;
import java.util.Optional;

/**
 * One axis as the board drives it; machine coordinates run from minus its travel to 0.
 *
 * @param pacedBelow the rig's word on the slowest speed that its board keeps by itself; empty where only the board can tell
 * @param withoutPower whether it stays where it is without power; empty where nobody has said
 */
public record Axis(Length travel, Speed maxSpeed, Acceleration acceleration, Resolution stepsPerMillimetre,
        HomeEnd homeEnd, Optional<Speed> pacedBelow, Optional<WithoutPower> withoutPower) {

    /** An axis of which nobody has said what it does without power. */
    public Axis(Length travel, Speed maxSpeed, Acceleration acceleration, Resolution stepsPerMillimetre,
            HomeEnd homeEnd, Optional<Speed> pacedBelow) {
        this(travel, maxSpeed, acceleration, stepsPerMillimetre, homeEnd, pacedBelow, Optional.empty());
    }

    private static final double NANOMETRES_PER_THOUSANDTH = 1e9;

    /** At which end of the machine's coordinates the home switch sits: 0 (high) or minus the travel (low, GRBL's $23). */
    public enum HomeEnd {
        HIGH, LOW
    }

    /** What an axis does when its motor has no power. */
    public enum WithoutPower {
        HOLDS, GIVES_WAY
    }

    /** The machine coordinate of a point that far from the home switch. */
    public Length machine(Length fromSwitch) {
        return switch (homeEnd) {
            case HIGH -> fromSwitch.negated();
            case LOW -> fromSwitch.minus(travel);
        };
    }

    /** How far a machine coordinate is from the home switch. */
    public Length fromSwitch(Length machine) {
        return switch (homeEnd) {
            case HIGH -> machine.negated();
            case LOW -> machine.plus(travel);
        };
    }

    /** The motor step nearest to a coordinate. */
    public long stepsOf(Length coordinate) {
        return Math.round(coordinate.nanometres() * (stepsPerMillimetre.thousandths() / NANOMETRES_PER_THOUSANDTH));
    }

    /** The coordinate of a motor step. */
    public Length lengthOf(long steps) {
        return new Length(Math.round(steps * (NANOMETRES_PER_THOUSANDTH / stepsPerMillimetre.thousandths())));
    }

    /** Below which speed the host paces this axis, while no board has been asked: as the rig says, else as a stock GRBL board would need. */
    public Speed kept() {
        return pacedBelow.orElseGet(() -> SpeedFloor.ofStock(stepsPerMillimetre));
    }
}
