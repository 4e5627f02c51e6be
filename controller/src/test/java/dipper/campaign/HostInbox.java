package dipper.campaign;

import dipper.run.Happening;
import dipper.sim.VirtualInbox;
import dipper.time.Inbox;
import java.util.Optional;

/** An inbox in virtual time whose deadlines are the host's own, which a suspended host misses. */
record HostInbox(VirtualInbox<Happening> entries, HostClock clock) implements Inbox<Happening> {

    @Override
    public Optional<Happening> next(long deadline) {
        while (true) {
            var entry = entries.next(clock.inTruth(deadline));
            if (entry.isPresent() || clock.nanos() >= deadline) {
                return entry;
            }
        }
    }

    @Override
    public void post(Happening entry) {
        entries.post(entry);
    }
}
