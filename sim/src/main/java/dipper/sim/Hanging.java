package dipper.sim;

import dipper.rig.Service;
import dipper.rig.Slot;
import dipper.rig.Station;
import java.util.function.Consumer;

/** One pellet on the holder and the immersion it is in, if any. */
final class Hanging {

    private final Tank tank;
    private final Slot slot;
    private final Consumer<Diary> diary;
    private final long clear;
    private Station station;
    private long entered;
    private long lowest;
    private long fullDepth;
    private long lifted;
    private boolean grounded;
    private boolean dragged;
    private boolean astray;

    Hanging(Tank tank, Slot slot, Consumer<Diary> diary) {
        this.tank = tank;
        this.slot = slot;
        this.diary = diary;
        this.clear = tank.clearOfRims(slot.hanging());
    }

    int slot() {
        return slot.number();
    }

    void vertical(long start, long end, Stroke z, Station over, Service.Spot service) {
        if (z.direction() < 0) {
            down(start, end, z, over, service);
        } else {
            up(start, end, z);
        }
    }

    private void down(long start, long end, Stroke z, Station over, Service.Spot service) {
        if (over == null) {
            stray(start, end, z,
                    service == null ? clear : Math.min(clear, tank.stepsAt(service.height(), slot.hanging())));
            return;
        }
        var surface = tank.stepsAt(over.level(), slot.hanging());
        if (station == null && z.to() <= surface) {
            station = over;
            entered = z.from() > surface ? z.instantOf(z.from() - surface, start, end) : start;
            lowest = Long.MAX_VALUE;
            grounded = false;
            diary.accept(new Diary.Entered(slot.number(), over.number(), entered));
        }
        if (station != null && z.to() < lowest) {
            lowest = z.to();
            fullDepth = end;
            lifted = end;
        }
        ground(start, end, z, over);
    }

    private void ground(long start, long end, Stroke z, Station over) {
        var floor = tank.stepsAt(over.floor(), slot.hanging());
        if (!grounded && z.to() < floor) {
            grounded = true;
            var at = z.from() >= floor ? z.instantOf(z.from() - floor + 1, start, end) : start;
            diary.accept(new Diary.Grounded(slot.number(), over.number(), at));
        }
    }

    private void stray(long start, long end, Stroke z, long limit) {
        if (!astray && z.to() < limit) {
            astray = true;
            var at = z.from() >= limit ? z.instantOf(z.from() - limit + 1, start, end) : start;
            diary.accept(new Diary.Astray(slot.number(), at, tank.height(z.to(), slot.hanging())));
        }
    }

    private void up(long start, long end, Stroke z) {
        astray = astray && z.to() < clear;
        if (station == null) {
            return;
        }
        if (z.from() == lowest) {
            lifted = start;
        }
        var surface = tank.stepsAt(station.level(), slot.hanging());
        if (z.to() > surface) {
            leave(z.from() <= surface ? z.instantOf(surface - z.from() + 1, start, end) : start);
        }
    }

    private void leave(long departed) {
        diary.accept(new Diary.Immersed(slot.number(), station.number(), entered, fullDepth, lifted, departed,
                tank.height(lowest, slot.hanging())));
        station = null;
    }

    /** X begins to move with Z there. */
    void sideways(long start, long zSteps) {
        if (zSteps >= clear) {
            return;
        }
        if (!dragged) {
            dragged = true;
            diary.accept(new Diary.Dragged(slot.number(), start, tank.height(zSteps, slot.hanging())));
        }
        if (station != null) {
            lifted = start;
            leave(start);
        }
    }

    void xStands() {
        dragged = false;
    }
}
