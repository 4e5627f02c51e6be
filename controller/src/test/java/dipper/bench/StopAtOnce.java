package dipper.bench;

import dipper.ShippedPlans;
import dipper.coater.Outcome;
import dipper.ledger.MemoryLedger;
import dipper.plan.Command.Home;
import dipper.plan.Command.MoveZ;
import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.run.Watch;
import dipper.units.Length;
import dipper.units.Speed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * From a person's request to stop at once until its byte is at the peer, over TCP: in a dwell, in motion, while homing, and with the conductor caught for
 * 2 s in a commit of the ledger.
 */
final class StopAtOnce {

    private static final int REQUESTS = 200;
    private static final int A_COMMIT = 40;
    private static final double BOUND_MS = 10;
    private static final long STALL = 2_000;

    private final Random random = new Random(1);
    private final List<Figure> figures = new ArrayList<>();

    static List<Figure> measure() {
        try {
            var stops = new StopAtOnce();
            stops.driven();
            stops.stalled("at rest, ledger stalled 2 s",
                    event -> event instanceof RunEvent.StepStarted(var key, var _, var _)
                            && key.equals("1:dwell"));
            stops.stalled("in motion, ledger stalled 2 s", event -> event instanceof RunEvent.StepDone(var key, var _)
                    && key.equals("1:dwell"));
            return stops.figures;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void driven() throws IOException {
        try (var bench = new TrueTimeCoater(ShippedPlans.demo(), UnaryOperator.identity())) {
            bench.connect();
            home(bench);
            var inDwell = new ArrayList<Long>();
            var inMotion = new ArrayList<Long>();
            var homing = new ArrayList<Long>();
            for (var request = 0; request < REQUESTS; request++) {
                inDwell.add(requested(bench, 10, 60));
                TrueTimeCoater.expect(Outcome.Stopped.class, bench.outcome(bench.coater.stop()));
            }
            for (var request = 0; request < REQUESTS; request++) {
                var down =
                        new MoveZ(Length.ofMillimetres(request % 2 == 0 ? -90 : -2), Speed.ofMillimetresPerSecond(20),
                                Optional.empty());
                expectBegun(bench.coater.begin(down));
                inMotion.add(requested(bench, 20, 200));
                TrueTimeCoater.expect(Outcome.Stopped.class, bench.outcome(bench.coater.stop()));
            }
            for (var request = 0; request < REQUESTS; request++) {
                expectBegun(bench.coater.begin(new Home()));
                homing.add(requested(bench, 20, 300));
                TrueTimeCoater.expect(Outcome.Failed.class, bench.outcome(bench.coater.stop()));
            }
            report("in a dwell", inDwell);
            report("in motion", inMotion);
            report("while homing", homing);
        }
    }

    private static void home(TrueTimeCoater bench) {
        TrueTimeCoater.expect(Outcome.Done.class, bench.outcome(bench.coater.begin(new Home())));
    }

    private static void expectBegun(Optional<Outcome> atOnce) {
        atOnce.ifPresent(outcome -> {
            throw new IllegalStateException("not begun: " + outcome);
        });
    }

    /** One request from a thread of its own, at a moment between the two (ms), while this one waits as a conductor does; how long its byte took. */
    private long requested(TrueTimeCoater bench, int earliest, int latest) {
        bench.peer.forget();
        var at = new long[1];
        var person = Thread.ofPlatform().start(() -> {
            pause(earliest + random.nextInt(latest - earliest));
            at[0] = bench.clock.nanos();
            bench.requests.stopAtOnce("bench");
        });
        // The coater may tell of the brake before the request itself is taken.
        bench.listen();
        join(person);
        return bench.peer.stop() - at[0];
    }

    private void stalled(String moment, Predicate<RunEvent> caught) throws IOException {
        var took = new ArrayList<Long>();
        while (took.size() < REQUESTS) {
            try (var bench = new TrueTimeCoater(ShippedPlans.demo(), UnaryOperator.identity())) {
                bench.run(stalling(bench, caught, took), new Watch() {
                });
            }
        }
        report(moment, took);
    }

    private static Ledger stalling(TrueTimeCoater bench, Predicate<RunEvent> caught, List<Long> took) {
        var ledger = new MemoryLedger(bench.clock);
        return new Ledger() {

            @Override
            public Recorded append(RunEvent event) {
                if (caught.test(event)) {
                    var people = Thread.ofPlatform().start(() -> {
                        for (var request = 0; request < A_COMMIT; request++) {
                            pause(40);
                            bench.peer.forget();
                            var at = bench.clock.nanos();
                            bench.requests.stopAtOnce("bench");
                            took.add(bench.peer.stop() - at);
                        }
                    });
                    pause(STALL);
                    join(people);
                }
                return ledger.append(event);
            }
        };
    }

    private void report(String moment, List<Long> took) {
        var sorted = took.stream().mapToDouble(nanos -> nanos / 1e6).sorted().toArray();
        var of = " of " + sorted.length;
        figures.add(new Figure("request to byte at the peer, " + moment + ", p50" + of, sorted[sorted.length / 2],
                Double.POSITIVE_INFINITY, "ms"));
        figures.add(new Figure("request to byte at the peer, " + moment + ", p99" + of,
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1], BOUND_MS, "ms"));
        figures.add(new Figure("request to byte at the peer, " + moment + ", max" + of, sorted[sorted.length - 1],
                Double.POSITIVE_INFINITY, "ms"));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
