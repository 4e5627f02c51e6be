package dipper.coater;

import dipper.grbl.Settings;
import dipper.rig.Axis;
import dipper.rig.SpeedFloor;
import dipper.units.Speed;
import java.util.Locale;

/**
 * What a board told of itself while connecting.
 *
 * @param name firmware and version, e.g. {@code Grbl 1.1h.20190830}
 * @param banner as it greeted
 */
record Board(String name, String banner, Settings settings) {

    /** Below which speed this axis must be paced: what this board keeps, or more where the rig says so. */
    Speed kept(Axis axis) {
        var floor = hasLongTimer() ? SpeedFloor.ofLongTimer() : SpeedFloor.ofStock(axis.stepsPerMillimetre());
        return axis.pacedBelow().filter(said -> said.compareTo(floor) > 0).orElse(floor);
    }

    /** Known by name; every other board is taken for an AVR, whose step timer stops at 30.5 steps/s. */
    private boolean hasLongTimer() {
        var told = (name + " " + banner).toLowerCase(Locale.ROOT);
        return told.contains("grblhal") || told.contains("fluidnc");
    }
}
