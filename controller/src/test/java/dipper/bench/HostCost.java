package dipper.bench;

import dipper.ShippedPlans;
import dipper.ledger.MemoryLedger;
import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import dipper.plan.Command;
import dipper.plan.PlannedStep;
import dipper.record.RunEvent.Ending;
import dipper.run.Watch;
import dipper.time.Clock;
import dipper.time.SystemClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a verified move costs above the board's time and the line's, ledger commits apart. A move is three answers to wait for; the program's own share is
 * from each answer's arrival until the next byte is written: the barrier, the confirming {@code ?}, and the next move's line.
 */
final class HostCost {

    private static final String RECIPE = """
            dipper: 1
            recipe: sixty short dips
            counts: nothing
            rest: rinse
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
            solutions:
              A: {name: water}
              B: {name: water}
            defaults: {immersion: 50 mm/s, withdrawal: 50 mm/s, drain: 0.2 s, depth: 3 mm}
            steps:
              - repeat: 30
                steps:
                  - {rinse: A, for: 0.2 s}
                  - {rinse: B, for: 0.2 s}
            """;
    private static final double BOUND_MS = 2;

    private HostCost() {}

    static List<Figure> measure() {
        var stopwatch = new Stopwatch(new SystemClock());
        try (var bench = new TrueTimeCoater(ShippedPlans.assigned(RECIPE, "bench.yaml"), stopwatch::around)) {
            var closing = bench.run(new MemoryLedger(bench.clock), stopwatch);
            if (closing.ending() != Ending.COMPLETED) {
                throw new IllegalStateException(closing.why());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var sorted = stopwatch.moves.stream().mapToDouble(nanos -> nanos / 1e6).sorted().toArray();
        var of = " of " + sorted.length + " moves";
        return List.of(
                new Figure("the host's own share of a verified move, p50" + of, sorted[sorted.length / 2],
                        Double.POSITIVE_INFINITY, "ms"),
                new Figure("the host's own share of a verified move, mean" + of,
                        java.util.Arrays.stream(sorted).average().orElseThrow(), BOUND_MS, "ms"),
                new Figure("the host's own share of a verified move, p99" + of,
                        sorted[(int) Math.ceil(sorted.length * 0.99) - 1], Double.POSITIVE_INFINITY, "ms"));
    }

    /** Sees what passes on the program's side of the link, and which steps follow each other without a wait. */
    private static final class Stopwatch implements Watch {

        private enum Awaited {
            PLANNED, ENDED, CONFIRMED, NOTHING
        }

        private final Clock clock;
        private final List<Long> moves = new ArrayList<>();
        private volatile Awaited awaited = Awaited.NOTHING;
        private volatile long arrived;
        private long share;
        private boolean followsMotion;

        Stopwatch(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void begins(PlannedStep step) {
            // A wait between two motions is not the program's cost.
            followsMotion = step.command() instanceof Command.Motion;
            if (!followsMotion) {
                awaited = Awaited.NOTHING;
            }
        }

        void heard(byte[] bytes) {
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var answers = switch (awaited) {
                case PLANNED, ENDED -> text.contains("ok");
                case CONFIRMED -> text.contains("<Idle");
                case NOTHING -> false;
            };
            arrived = answers ? clock.nanos() : arrived;
        }

        void writes(byte[] bytes) {
            var now = clock.nanos();
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (text.startsWith("G53")) {
                if (awaited == Awaited.CONFIRMED && followsMotion) {
                    moves.add(share + now - arrived);
                }
                share = 0;
                awaited = Awaited.PLANNED;
            } else if (text.startsWith("G4") && awaited == Awaited.PLANNED) {
                share += now - arrived;
                arrived = 0;
                awaited = Awaited.ENDED;
            } else if (text.equals("?") && awaited == Awaited.ENDED && arrived != 0) {
                share += now - arrived;
                awaited = Awaited.CONFIRMED;
            }
        }

        Link around(Link link) {
            return new Link() {

                @Override
                public String name() {
                    return link.name();
                }

                @Override
                public Optional<LinkLost> open(Consumer<Arrival> receiver) {
                    return link.open(arrival -> {
                        if (arrival instanceof Arrival.Bytes(var _, var bytes)) {
                            heard(bytes);
                        }
                        receiver.accept(arrival);
                    });
                }

                @Override
                public Optional<LinkLost> write(byte[] bytes) {
                    writes(bytes);
                    return link.write(bytes);
                }

                @Override
                public void close() {
                    link.close();
                }
            };
        }
    }
}
