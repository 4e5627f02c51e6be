package dipper.campaign;

import dipper.record.Ledger;
import dipper.record.LedgerBroken;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A disk in memory: keeps a run's events, whatever becomes of the processes that write them, unless a commit meets with a mishap. */
final class KeptLedger implements Ledger {

    /** What befalls commits. */
    interface Commits {

        /** Before the event is kept; may not return, and then the event is lost. Throws LedgerBroken where the disk fails. */
        void before(RunEvent event);

        /** The event is kept; may not return. */
        void after(RunEvent event);
    }

    private final List<Recorded> kept = new ArrayList<>();
    private final Clock clock;
    private final Commits commits;
    private Optional<LedgerBroken> broken = Optional.empty();

    KeptLedger(Clock clock, Commits commits) {
        this.clock = clock;
        this.commits = commits;
    }

    @Override
    public Recorded append(RunEvent event) {
        return commit(dated(event));
    }

    /** That event behind those that are kept, now. */
    Recorded dated(RunEvent event) {
        return new Recorded(kept.size() + 1, clock.wall(), clock.nanos(), clock.boot(), "campaign", event);
    }

    Recorded commit(Recorded recorded) {
        if (broken.isPresent()) {
            throw broken.get();
        }
        try {
            commits.before(recorded.event());
        } catch (LedgerBroken now) {
            broken = Optional.of(now);
            throw now;
        }
        kept.add(recorded);
        commits.after(recorded.event());
        return recorded;
    }

    /** Another process opens it. */
    void reopen() {
        broken = Optional.empty();
    }

    List<Recorded> events() {
        return List.copyOf(kept);
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }
}
