package dipper.forecast;

import dipper.batch.Beaker;
import dipper.plan.Plan;
import dipper.rig.Station;
import dipper.units.Length;
import dipper.units.Volume;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stations of a plan by where X stands over them, with the beakers on them. */
final class Stations {

    private final Map<Length, Station> byX = new HashMap<>();
    private final Map<Integer, Beaker> beakers = new HashMap<>();
    private final List<Standing> standing;

    /** A station that a beaker stands on, and machine X over it. */
    record Standing(Station station, Beaker beaker, Length x) {

        /** Of liquid in the beaker: as the batch says, else as the rig has it for that station. */
        Volume volume() {
            return beaker.volume().orElseGet(station::volume);
        }
    }

    Stations(Plan plan) {
        var rig = plan.rig();
        plan.deck().beakers().forEach(beaker -> beakers.put(beaker.station(), beaker));
        rig.stations().forEach(station -> byX.put(rig.x().machine(station.x()), station));
        standing = rig.stations().stream().filter(station -> beakers.containsKey(station.number()))
                .map(station -> new Standing(station, beakers.get(station.number()), rig.x().machine(station.x())))
                .sorted(Comparator.comparing(Standing::x)).toList();
    }

    /** The one over which X stands, if a beaker is on it. */
    Optional<Standing> at(Length x) {
        return Optional.ofNullable(byX.get(x)).filter(station -> beakers.containsKey(station.number()))
                .map(station -> new Standing(station, beakers.get(station.number()), x));
    }

    /** Those strictly between two places of X. */
    List<Standing> between(Length one, Length other) {
        var low = one.compareTo(other) < 0 ? one : other;
        var high = one.compareTo(other) < 0 ? other : one;
        return standing.stream().filter(each -> each.x().compareTo(low) > 0 && each.x().compareTo(high) < 0).toList();
    }

    List<Standing> all() {
        return standing;
    }
}
