package dipper.plan;

import dipper.plan.Command.Crossing;
import dipper.rig.Rig;
import dipper.rig.Station;
import dipper.units.Length;

/** Where Z stands, in machine coordinates, for the pellets that hang in this deck. */
record Heights(Rig rig, Length shortest, Length longest, Length pelletHeight) {

    /** Lowest point at the safe height. */
    Length safe() {
        return rig.machineZ(rig.safeHeight(), longest);
    }

    /** Lowest point just above that station's liquid. */
    Length approach(Station station) {
        return rig.machineZ(station.level().plus(rig.approach()), longest);
    }

    Length drain(Station station) {
        return rig.machineZ(station.level().plus(rig.drainHeight()), longest);
    }

    /** Top edge of the pellet that hangs highest at that depth below the surface. */
    Length immersed(Station station, Length depth) {
        return rig.machineZ(station.level().minus(depth).minus(pelletHeight), shortest);
    }

    /** Height of the lowest point above the deck when Z stands there. */
    Length lowestPoint(Length machineZ) {
        return machineZ.plus(rig.holderTop()).minus(longest);
    }

    Crossing crossing(Station station) {
        return new Crossing(rig.machineZ(station.level(), longest),
                rig.machineZ(station.level().minus(pelletHeight), shortest));
    }
}
