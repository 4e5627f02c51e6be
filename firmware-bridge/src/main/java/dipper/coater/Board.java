package dipper.coater;

import dipper.grbl.Reply;
import dipper.grbl.Settings;
import dipper.rig.Axis;
import dipper.rig.SpeedFloor;
import dipper.units.Speed;
import java.util.List;
import java.util.Locale;

/**
 * What a board told of itself while connecting.
 *
 * @param name firmware and version, e.g. {@code Grbl 1.1h.20190830}
 * @param banner as it greeted
 * @param options its build, e.g. {@code VH,15,128}; empty where it told none
 * @param offsets of every coordinate system that it lists
 */
public record Board(String name, String banner, String options, Settings settings, List<Reply.Offset> offsets) {

    private static final char SINGLE_AXES = 'H';

    /** Whether {@code $HX} and {@code $HZ} are heard. */
    public enum SingleAxes {
        HOMED,
        /** Stock GRBL, built without. */
        NOT_BUILT_IN,
        /** A board that could, where bit 1 of $22 is set. */
        SWITCHED_OFF,
        /** The board did not tell how it was built. */
        NOT_TOLD
    }

    public Board {
        offsets = List.copyOf(offsets);
    }

    /** Below which speed this axis must be paced: what this board keeps, or more where the rig says so. */
    public Speed kept(Axis axis) {
        var floor = hasLongTimer() ? SpeedFloor.ofLongTimer() : SpeedFloor.ofStock(axis.stepsPerMillimetre());
        return axis.pacedBelow().filter(said -> said.compareTo(floor) > 0).orElse(floor);
    }

    /** By its build, and where that is a matter of settings, by those. */
    public SingleAxes singleAxes() {
        if (isCalled("fluidnc")) {
            return SingleAxes.HOMED;
        }
        if (isCalled("grblhal")) {
            return isSet(22, 1) ? SingleAxes.HOMED : SingleAxes.SWITCHED_OFF;
        }
        if (options.isEmpty()) {
            return SingleAxes.NOT_TOLD;
        }
        return options.replaceAll(",.*", "").indexOf(SINGLE_AXES) >= 0 ? SingleAxes.HOMED : SingleAxes.NOT_BUILT_IN;
    }

    /** Whether that bit of a setting is set; not where it is not listed. */
    public boolean isSet(int setting, int bit) {
        return settings.number(setting).filter(value -> (value.whole() >> bit & 1) != 0).isPresent();
    }

    /** Known by name; every other board is taken for an AVR, whose step timer stops at 30.5 steps/s. */
    private boolean hasLongTimer() {
        return isCalled("grblhal") || isCalled("fluidnc");
    }

    private boolean isCalled(String firmware) {
        return (name + " " + banner).toLowerCase(Locale.ROOT).contains(firmware);
    }
}
