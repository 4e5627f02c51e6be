package dipper.campaign;

import dipper.sim.VirtualClock;
import dipper.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The host's clocks: the monotonic one goes on while the host is suspended, which it then knows, and begins anew with each boot; the wall's can be set. */
final class HostClock implements Clock {

    private final VirtualClock truth;
    private Duration setAhead = Duration.ZERO;
    private long origin;
    private long slept;
    private int boots = 1;

    HostClock(VirtualClock truth) {
        this.truth = truth;
    }

    @Override
    public long nanos() {
        return truth.nanos() - origin;
    }

    @Override
    public long slept() {
        return slept;
    }

    @Override
    public Instant wall() {
        return truth.wall().plus(setAhead);
    }

    @Override
    public String boot() {
        return "boot " + boots;
    }

    /** That instant of this clock in true time. */
    long inTruth(long nanos) {
        return nanos == Long.MAX_VALUE ? nanos : nanos + origin;
    }

    void step(Duration ahead) {
        setAhead = setAhead.plus(ahead);
    }

    /** Everything else goes on. */
    void suspend(long nanos) {
        slept += nanos;
        truth.advanceTo(truth.nanos() + nanos);
    }

    void reboot() {
        boots++;
        origin = truth.nanos();
    }
}
