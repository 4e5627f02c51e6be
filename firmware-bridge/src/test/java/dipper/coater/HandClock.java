package dipper.coater;

import dipper.time.Clock;
import java.time.Instant;

/** A clock that stands until it is moved. */
final class HandClock implements Clock {

    private long nanos = 1_000_000_000L;

    @Override
    public long slept() {
        return 0;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant wall() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public String boot() {
        return "hand";
    }

    void moveTo(long later) {
        nanos = Math.max(nanos, later);
    }
}
