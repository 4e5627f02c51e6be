package dipper.sim;

import dipper.rig.Rig;
import dipper.rig.Service;
import dipper.rig.Slot;
import dipper.rig.Station;
import dipper.units.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The physical truth: which pellet is in which liquid, found from true steps and the rig's geometry alone.
 *
 * <p>A pellet is over a station within 1 mm of its x. A step is made at one instant; the pellet is in the liquid when its lowest point stands at the
 * surface or lower. Every rim of the rig counts for X motion. For one thread.
 */
public final class Tank implements Carriage {

    private static final long OVER = 1_000_000;

    private final Rig rig;
    private final Consumer<Diary> diary;
    private final List<Hanging> pellets = new ArrayList<>();
    private final long highestRim;

    /** A tank whose holder carries a pellet in each of these slots. */
    public Tank(Rig rig, Set<Integer> slots, Consumer<Diary> diary) {
        this.rig = rig;
        this.diary = diary;
        this.highestRim =
                rig.stations().stream().mapToLong(station -> station.rim().nanometres()).max().orElse(Long.MIN_VALUE);
        for (var slot : rig.slots()) {
            if (slots.contains(slot.number())) {
                pellets.add(new Hanging(this, slot, diary));
            }
        }
    }

    /** A person hangs a pellet in that slot, by its own length; the axes stand. */
    public void hang(Slot slot) {
        takeOut(slot.number());
        pellets.add(new Hanging(this, slot, diary));
    }

    /** A person takes out what hangs in that slot, if anything does; the axes stand. */
    public void takeOut(int slot) {
        pellets.removeIf(pellet -> pellet.slot() == slot);
    }

    @Override
    public void moved(long start, long end, Stroke x, Stroke z) {
        var station = over(x.from());
        var service = serving(x.from());
        for (var pellet : pellets) {
            if (z.count() > 0) {
                pellet.vertical(start, end, z, station, service);
            }
            if (x.count() > 0) {
                pellet.sideways(start, z.to());
            } else {
                pellet.xStands();
            }
        }
    }

    /** The station at that X in steps, or null. */
    private Station over(long xSteps) {
        var x = xSteps * 1_000_000_000L / rig.x().stepsPerMillimetre().thousandths();
        for (var station : rig.stations()) {
            if (Math.abs(x - rig.x().machine(station.x()).nanometres()) <= OVER) {
                return station;
            }
        }
        return null;
    }

    /** Where a service lets pellets hang at that X in steps, or null. */
    private Service.Spot serving(long xSteps) {
        var x = xSteps * 1_000_000_000L / rig.x().stepsPerMillimetre().thousandths();
        for (var service : rig.services()) {
            var spot = service.spot().orElse(null);
            if (spot != null && Math.abs(x - rig.x().machine(spot.x()).nanometres()) <= OVER) {
                return spot;
            }
        }
        return null;
    }

    /** The highest Z, in steps, at which a pellet with that hanging length has its lowest point no higher than that. */
    long stepsAt(Length height, Length hanging) {
        return stepsAt(height.nanometres(), hanging);
    }

    private long stepsAt(long height, Length hanging) {
        var z = height + hanging.nanometres() - rig.holderTop().nanometres();
        return Math.floorDiv(z * rig.z().stepsPerMillimetre().thousandths(), 1_000_000_000L);
    }

    /** The least Z, in steps, at which that pellet hangs no lower than the highest rim. */
    long clearOfRims(Length hanging) {
        return rig.stations().isEmpty() ? Long.MIN_VALUE : stepsAt(highestRim - 1, hanging) + 1;
    }

    /** Height of that pellet's lowest point above the deck. */
    Length height(long zSteps, Length hanging) {
        var z = Math.floorDiv(zSteps * 1_000_000_000L, rig.z().stepsPerMillimetre().thousandths());
        return rig.holderTop().minus(hanging).plus(new Length(z));
    }
}
