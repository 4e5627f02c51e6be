package dipper.rig;

import dipper.units.Acceleration;
import dipper.units.Length;
import dipper.units.Resolution;
import dipper.units.Speed;

/** One axis as the board drives it; machine coordinates run from minus its travel to 0. */
public record Axis(Length travel, Speed maxSpeed, Acceleration acceleration, Resolution stepsPerMillimetre,
        HomeEnd homeEnd) {

    /** At which end of the machine's coordinates the home switch sits: 0 (high) or minus the travel (low, GRBL's $23). */
    public enum HomeEnd {
        HIGH, LOW
    }

    /** The machine coordinate of a point that far from the home switch. */
    public Length machine(Length fromSwitch) {
        return switch (homeEnd) {
            case HIGH -> fromSwitch.negated();
            case LOW -> fromSwitch.minus(travel);
        };
    }
}
