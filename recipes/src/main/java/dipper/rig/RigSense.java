package dipper.rig;

import dipper.units.Length;
import dipper.yaml.Code;
import dipper.yaml.Fields;
import dipper.yaml.Place;
import dipper.yaml.Problems;
import java.util.Map;

/** Whether a rig's numbers can be true of one machine, and let it move without touching a beaker. */
record RigSense(Rig rig, Fields top, Fields heights, Fields homing, Map<Integer, RigReader.Placed<Station>> stations,
        Problems problems) {

    void check() {
        stations.values().forEach(placed -> station(placed.value(), placed.fields()));
        alongX("the loading place", rig.loadingPlace(), top.place("loading place"));
        safeHeightWithinReach();
        if (rig.approach().compareTo(rig.drainHeight()) > 0) {
            problems.error(Code.APPROACH_ABOVE_DRAIN, heights.place("approach"),
                    "the approach height, " + rig.approach() + ", lies above the drain height, "
                            + rig.drainHeight(),
                    "write at most " + rig.drainHeight() + ", or raise drain");
        }
        if (rig.wiring().locate().compareTo(rig.wiring().seek()) > 0) {
            problems.error(Code.HOMING_SPEEDS, homing.place("locate"),
                    "the switch is located at " + rig.wiring().locate() + ", faster than it is sought at "
                            + rig.wiring().seek(),
                    "write at most " + rig.wiring().seek());
        }
    }

    private void station(Station station, Fields fields) {
        alongX("station " + station.number(), station.x(), fields.place("x"));
        if (station.level().compareTo(station.floor()) <= 0 || station.level().compareTo(station.rim()) > 0) {
            problems.error(Code.LEVEL_OUTSIDE_BEAKER, fields.place("level"),
                    "the liquid level, " + station.level() + ", is not between the floor, "
                            + station.floor() + ", and the rim, " + station.rim(),
                    "heights are measured from the deck: write the level's");
        }
        if (station.rim().compareTo(rig.safeHeight()) >= 0) {
            tooLow("the rim of station " + station.number(), station.rim(), fields.place("rim"));
        }
        var draining = station.level().plus(rig.drainHeight());
        if (draining.compareTo(rig.safeHeight()) > 0) {
            tooLow("the drain height over station " + station.number(), draining, fields.place("level"));
        }
    }

    private void tooLow(String what, Length height, Place place) {
        problems.error(Code.SAFE_HEIGHT_TOO_LOW, place,
                what + " is at " + height + ", and the safe height is " + rig.safeHeight(),
                "raise the safe height above it (heights: line " + heights.place("safe").line() + ")");
    }

    private void alongX(String what, Length x, Place place) {
        var nearest = rig.wiring().pullOff();
        var farthest = rig.x().travel();
        if (x.compareTo(nearest) < 0 || x.compareTo(farthest) > 0) {
            problems.error(Code.OUTSIDE_TRAVEL, place,
                    what + " is at " + x + ", and X reaches from " + nearest + " (its pull-off) to " + farthest
                            + " (its travel)",
                    "write the distance from the home switch");
        }
    }

    private void safeHeightWithinReach() {
        for (var slot : rig.slots()) {
            var machineZ = rig.machineZ(rig.safeHeight(), slot.hanging());
            var highest = rig.homedZ();
            var lowest = rig.z().travel().negated();
            if (machineZ.compareTo(highest) > 0 || machineZ.compareTo(lowest) < 0) {
                problems.error(Code.SAFE_HEIGHT_OUT_OF_REACH, heights.place("safe"),
                        "with " + slot.hanging() + " hanging from slot " + slot.number() + ", safe is at machine Z "
                                + machineZ + ", and Z goes from " + lowest + " to " + highest,
                        "check safe, holder at top and hanging");
            }
        }
    }
}
