package dipper.campaign;

import dipper.sim.VirtualClock;
import dipper.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The host's clocks, as Linux has them: the monotonic one stands still while the host is suspended and begins anew with each boot, the wall's can be set. */
final class HostClock implements Clock {

    private final VirtualClock truth;
    private Duration setAhead = Duration.ZERO;
    private long origin;
    private long suspendedSince = Long.MAX_VALUE;
    private int boots = 1;

    HostClock(VirtualClock truth) {
        this.truth = truth;
    }

    @Override
    public long nanos() {
        return Math.min(truth.nanos(), suspendedSince) - origin;
    }

    @Override
    public Instant wall() {
        return truth.wall().plus(setAhead);
    }

    @Override
    public String boot() {
        return "boot " + boots;
    }

    /** That instant of this clock in true time, if the host is not suspended until then. */
    long inTruth(long nanos) {
        return nanos == Long.MAX_VALUE ? nanos : nanos + origin;
    }

    void step(Duration ahead) {
        setAhead = setAhead.plus(ahead);
    }

    /** Everything else goes on. */
    void suspend(long nanos) {
        suspendedSince = truth.nanos();
        truth.advanceTo(suspendedSince + nanos);
        origin += truth.nanos() - suspendedSince;
        suspendedSince = Long.MAX_VALUE;
    }

    void reboot() {
        boots++;
        origin = truth.nanos();
    }
}
