package dipper.forecast;

import dipper.units.Length;
import java.util.List;
import java.util.Optional;

/**
 * How near the motion comes to what it must not touch.
 *
 * @param stations one for each beaker, in order of X
 * @param leftOfZ travel of Z below its lowest place
 * @param leftOfX travel of X beyond its farthest place
 */
public record Reach(List<AtStation> stations, Length leftOfX, Length leftOfZ) {

    /**
     * The clearances at one beaker.
     *
     * @param overRim of the lowest point above the rim whenever X moves
     * @param overFloor of the lowest point above the beaker's floor at its deepest; empty where no pellet goes in
     * @param holderOverRim of the holder, from which everything hangs, above the rim then; negative where it dips below it
     */
    public record AtStation(int station, Length overRim, Optional<Length> overFloor,
            Optional<Length> holderOverRim) {
    }

    public Reach {
        stations = List.copyOf(stations);
    }

    /** The rim that is passed nearest. */
    public Optional<AtStation> nearestRim() {
        return stations.stream().min(java.util.Comparator.comparing(AtStation::overRim));
    }

    /** The floor that is come to nearest. */
    public Optional<AtStation> nearestFloor() {
        return stations.stream().filter(each -> each.overFloor().isPresent())
                .min(java.util.Comparator.comparing(each -> each.overFloor().orElseThrow()));
    }
}
