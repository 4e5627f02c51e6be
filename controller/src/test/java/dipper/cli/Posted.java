package dipper.cli;

import dipper.coater.GrblCoater;
import dipper.ledger.MemoryLedger;
import dipper.plan.Plan;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.run.Happening;
import dipper.run.Requests;
import dipper.sim.OnOpen;
import dipper.sim.VirtualCoater;
import dipper.time.Clock;
import dipper.time.Inbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run of which there is nothing but its record and its inbox: what is asked of it stays in there. */
final class Posted implements Inbox<Happening> {

    final List<Happening> happenings = new ArrayList<>();
    private final VirtualCoater virtual;
    private final Requests requests;

    Posted(Plan plan) {
        this.virtual = new VirtualCoater(plan.rig(), Set.of(), OnOpen.RESETS, Instant.EPOCH, _ -> {
        });
        this.requests = new Requests(new GrblCoater(virtual.link(), plan.rig(), virtual.clock(), _ -> {
        }), this);
    }

    Requests requests() {
        return requests;
    }

    Clock clock() {
        return virtual.clock();
    }

    /** As a ledger keeps them. */
    List<Recorded> recorded(List<RunEvent> events) {
        var ledger = new MemoryLedger(virtual.clock());
        return events.stream().map(ledger::append).toList();
    }

    @Override
    public Optional<Happening> next(long deadline) {
        return Optional.empty();
    }

    @Override
    public void post(Happening entry) {
        happenings.add(entry);
    }
}
