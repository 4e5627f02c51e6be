package dipper.campaign;

import dipper.campaign.Faults.Strike;
import dipper.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Whole runs of a plan that are struck by whatever can strike them, judged from outside; each a function of the plan and its seed, on one thread. */
final class Campaign {

    private final Plan plan;
    private final CalmRun calm;
    private final Hits hits = new Hits();

    Campaign(Plan plan) {
        this.plan = plan;
        this.calm = CalmRun.of(plan);
    }

    /** How often each mishap has struck in each state so far. */
    Hits hits() {
        return hits;
    }

    /** What a seed has in store. */
    List<Strike> strikes(long seed) {
        return new Faults(seed, calm).strikes();
    }

    Verdict verdict(long seed) {
        return verdict(seed, Rules.RIGHT, hits, Trace.NONE);
    }

    /** The same run once more, told line by line. */
    Verdict traced(long seed, Consumer<String> lines) {
        return verdict(seed, Rules.RIGHT, new Hits(), Trace.to(lines));
    }

    /** With another rule in a right one's place. */
    Verdict with(Rules rules, long seed) {
        return verdict(seed, rules, new Hits(), Trace.NONE);
    }

    private Verdict verdict(long seed, Rules rules, Hits into, Trace trace) {
        var faults = new Faults(seed, calm);
        var run = FaultyRun.of(plan, calm, rules, faults, into, trace);
        run.run();
        return new Verdict(seed, faults.strikes(), run.violations());
    }

    /** Every seed from the first to the last, on so many threads; verdicts that are not good, in order. Tells each done of how many there are. */
    List<Verdict> run(long first, long last, int threads, Runnable done) {
        var next = new AtomicLong(first);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var parts = IntStream.range(0, threads).mapToObj(_ -> pool.submit(() -> part(next, last, done))).toList();
            var bad = new ArrayList<Verdict>();
            for (var part : parts) {
                bad.addAll(part.get());
            }
            bad.sort(Comparator.comparingLong(Verdict::seed));
            return bad;
        } catch (InterruptedException | ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private List<Verdict> part(AtomicLong next, long last, Runnable done) {
        var own = new Hits();
        var bad = new ArrayList<Verdict>();
        for (var seed = next.getAndIncrement(); seed <= last; seed = next.getAndIncrement()) {
            var verdict = verdict(seed, Rules.RIGHT, own, Trace.NONE);
            if (!verdict.isGood()) {
                bad.add(verdict);
            }
            done.run();
        }
        synchronized (hits) {
            hits.add(own);
        }
        return bad;
    }
}
