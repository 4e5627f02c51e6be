package dipper.sim;

import dipper.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Time that passes only when somebody waits for it, from 0 ns; for one thread, never sleeps. */
public final class VirtualClock implements Clock {

    private record Entry(long at, long order, Runnable action) {
    }

    private final Instant start;
    private final PriorityQueue<Entry> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::order));
    private final List<Timed> machines = new ArrayList<>();
    private long nanos;
    private long slept;
    private Duration wallIsAhead = Duration.ZERO;
    private long order;

    /** A clock whose wall shows that instant when it starts. */
    public VirtualClock(Instant start) {
        this.start = start;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant wall() {
        return start.plusNanos(nanos).plus(wallIsAhead);
    }

    @Override
    public long slept() {
        return slept;
    }

    /** The host sleeps so long, in an action of the agenda: the machines go on meanwhile. */
    public void sleep(Duration time) {
        slept += time.toNanos();
        advanceTo(nanos + time.toNanos());
    }

    /** Somebody sets the wall clock, forward or back. */
    public void setWall(Duration ahead) {
        wallIsAhead = wallIsAhead.plus(ahead);
    }

    @Override
    public String boot() {
        return "virtual";
    }

    /** Does something at that instant, e.g. what a person asks for; an instant that has passed means now. Actions of one instant keep their order. */
    public void at(long instant, Runnable action) {
        agenda.add(new Entry(Math.max(instant, nanos), order++, action));
    }

    /** Lets time pass up to that instant. */
    public void advanceTo(long instant) {
        var going = true;
        while (going) {
            going = step(instant);
        }
    }

    /** A machine whose instants this clock keeps. */
    void attach(Timed machine) {
        machines.add(machine);
    }

    /** Goes on to the next thing that happens and does it; without one by the limit, to the limit, and says false. */
    boolean step(long limit) {
        var machine = nextMachine();
        var planned = agenda.peek();
        var ofMachine = machine == null ? Long.MAX_VALUE : machine.nextInstant();
        var ofAgenda = planned == null ? Long.MAX_VALUE : planned.at();
        var next = Math.min(ofMachine, ofAgenda);
        if (next == Long.MAX_VALUE || next > Math.max(limit, nanos)) {
            nanos = Math.max(nanos, limit);
            return false;
        }
        nanos = Math.max(nanos, next);
        if (planned != null && ofAgenda <= ofMachine) {
            agenda.remove();
            planned.action().run();
        } else if (machine != null) {
            machine.advance(nanos);
        }
        return true;
    }

    private Timed nextMachine() {
        Timed first = null;
        for (var machine : machines) {
            if (first == null || machine.nextInstant() < first.nextInstant()) {
                first = machine;
            }
        }
        return first;
    }
}
