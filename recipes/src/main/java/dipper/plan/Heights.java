package dipper.plan;

import dipper.plan.Command.Crossing;
import dipper.rig.Rig;
import dipper.rig.Station;
import dipper.units.Length;
import dipper.units.Speed;

/**
 * Where Z stands, in machine coordinates, for what hangs in a scene.
 *
 * @param shortest hanging of its pellets, which sets the depth
 * @param longest hanging of all, witnesses too, which must clear rims and floors
 */
record Heights(Rig rig, Length shortest, Length longest, Length pelletHeight) {

    /** With what hangs longest of these and those. */
    Heights over(Heights others) {
        return new Heights(rig, shortest, longest.compareTo(others.longest) >= 0 ? longest : others.longest,
                pelletHeight);
    }

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

    /** The greatest depth in that beaker that keeps the lowest point clear of its floor and Z within its travel. */
    Length deepest(Station station) {
        var floor = rig.machineZ(station.floor().plus(rig.floorClearance()), longest);
        var bottom = rig.z().travel().negated();
        return immersed(station, Length.ZERO).minus(floor.compareTo(bottom) >= 0 ? floor : bottom);
    }

    /** Height of the lowest point above the deck when Z stands there. */
    Length lowestPoint(Length machineZ) {
        return machineZ.plus(rig.holderTop()).minus(longest);
    }

    /**
     * Where a pellet at that depth crosses the surface: wholly, or as far as it goes in; in part or just covered Z comes to a stand while it crosses, and the ramp of that speed
     * is left out.
     */
    Crossing crossing(Station station, Length depth, Speed speed) {
        var touches = rig.machineZ(station.level(), longest);
        if (depth.compareTo(Length.ZERO) > 0) {
            return new Crossing(touches, immersed(station, Length.ZERO));
        }
        var steady = immersed(station, depth).plus(SpeedLimits.ramp(rig.z(), speed));
        return new Crossing(touches, steady.compareTo(touches) < 0 ? steady : touches);
    }

    /** Lowest point at that height above the deck. */
    Length at(Length height) {
        return rig.machineZ(height, longest);
    }
}
