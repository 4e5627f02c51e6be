package dipper.bench;

import dipper.ShippedPlans;
import dipper.coater.Outcome;
import dipper.door.Answer;
import dipper.door.Asked;
import dipper.door.Caller;
import dipper.door.Door;
import dipper.door.Doorkeeper;
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
import java.nio.file.Files;
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

    private static final int REQUESTS = 150;
    private static final double BOUND_MS = 10;
    private static final long STALL = 2_000;

    private final Random random = new Random(1);
    private final Results results;

    private StopAtOnce(Results results) {
        this.results = results;
    }

    static void measure(Results results) {
        try {
            var stops = new StopAtOnce(results);
            stops.driven();
            stops.stalled("at rest, ledger stalled 2 s",
                    event -> event instanceof RunEvent.StepStarted(var key, var _, var _)
                            && key.equals("1:dwell"));
            stops.stalled("in motion, ledger stalled 2 s", event -> event instanceof RunEvent.StepDone(var key, var _)
                    && key.equals("1:dwell"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void driven() throws IOException {
        try (var bench = new TrueTimeCoater(ShippedPlans.demo(), UnaryOperator.identity())) {
            bench.connect();
            home(bench);
            var inDwell = new ArrayList<Long>();
            for (var request = 0; request < REQUESTS; request++) {
                inDwell.add(requested(bench, 5, 40));
                TrueTimeCoater.expect(Outcome.Stopped.class, bench.outcome(bench.coater.stop()));
                told("in a dwell", request);
            }
            report("in a dwell", inDwell);
            report("in a dwell, asked at the run's door", atDoor(bench));
            var inMotion = new ArrayList<Long>();
            for (var request = 0; request < REQUESTS; request++) {
                var down =
                        new MoveZ(Length.ofMillimetres(request % 2 == 0 ? -90 : -2), Speed.ofMillimetresPerSecond(20),
                                Optional.empty());
                expectBegun(bench.coater.begin(down));
                inMotion.add(requested(bench, 10, 120));
                TrueTimeCoater.expect(Outcome.Stopped.class, bench.outcome(bench.coater.stop()));
                told("in motion", request);
            }
            report("in motion", inMotion);
            var homing = new ArrayList<Long>();
            for (var request = 0; request < REQUESTS; request++) {
                expectBegun(bench.coater.begin(new Home()));
                homing.add(requested(bench, 10, 150));
                TrueTimeCoater.expect(Outcome.Failed.class, bench.outcome(bench.coater.stop()));
                told("while homing", request);
            }
            report("while homing", homing);
        }
    }

    /** As a process at another terminal asks. */
    private List<Long> atDoor(TrueTimeCoater bench) throws IOException {
        var took = new ArrayList<Long>();
        var folder = Files.createTempDirectory("dipper-door");
        var file = folder.resolve("run.sock");
        Doorkeeper keeper = (_, who) -> {
            bench.requests.abort(who);
            return new Answer.Granted("stopped");
        };
        try (var _ = Door.open(file, keeper)) {
            for (var request = 0; request < REQUESTS; request++) {
                took.add(requested(bench, 5, 40, () -> Caller.call(file, Asked.of(Asked.Kind.ABORT))));
                TrueTimeCoater.expect(Outcome.Stopped.class, bench.outcome(bench.coater.stop()));
                told("at the door", request);
            }
        }
        Files.delete(folder);
        return took;
    }

    private void told(String moment, int request) {
        if (request % 50 == 49) {
            results.progress(moment + ", " + (request + 1) + " of " + REQUESTS);
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
        return requested(bench, earliest, latest, () -> bench.requests.abort("bench"));
    }

    private long requested(TrueTimeCoater bench, int earliest, int latest, Runnable asks) {
        bench.peer.forget();
        var at = new long[1];
        var person = Thread.ofPlatform().start(() -> {
            pause(earliest + random.nextInt(latest - earliest));
            at[0] = bench.clock.nanos();
            asks.run();
        });
        // The coater may tell of the brake before the request itself is taken.
        bench.listen();
        join(person);
        return bench.peer.stop() - at[0];
    }

    private void stalled(String moment, Predicate<RunEvent> caught) throws IOException {
        var took = new ArrayList<Long>();
        results.progress(moment + ": a run until there");
        try (var bench = new TrueTimeCoater(ShippedPlans.demo(), UnaryOperator.identity())) {
            bench.run(stalling(bench, caught, took), new Watch() {
            });
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
                        for (var request = 0; request < REQUESTS; request++) {
                            pause(3 + request % 7);
                            bench.peer.forget();
                            var at = bench.clock.nanos();
                            bench.requests.abort("bench");
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
        results.quantiles("request to byte at the peer, " + moment, took, BOUND_MS);
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
