package dipper.bench;

import dipper.ShippedPlans;
import dipper.coater.GrblCoater;
import dipper.coater.Outcome;
import dipper.ledger.MemoryLedger;
import dipper.plan.Plan;
import dipper.record.Ledger;
import dipper.record.RunEvent;
import dipper.record.RunEvent.CrossingSpeed;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Inputs;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.RunOpened;
import dipper.run.Bench;
import dipper.run.Conductor;
import dipper.run.Happening;
import dipper.run.Hung;
import dipper.run.Watch;
import dipper.sim.Diary;
import dipper.sim.Motor;
import dipper.sim.OnOpen;
import dipper.sim.VirtualCoater;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One dip each at speeds from 1 µm/s to 10 mm/s on a board with both floors, in virtual time; two pellets hang 8 mm apart, so the instants at which the tank
 * sees them pass the surface tell the true mean speed. Then a Z axis whose steps come 10 % late, and what the record says of it.
 */
final class SpeedInVirtualTime {

    private static final List<String> SPEEDS = List.of("0.001", "0.01", "0.05", "0.1", "1", "10");
    private static final double APART = 8e6;
    private static final String RECIPE = """
            dipper: 1
            recipe: one layer
            counts: nothing
            rest: here
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
            solutions:
              PAA: {}
            defaults: {immersion: SPEED mm/s, withdrawal: SPEED mm/s, drain: 1 s, depth: 5 mm}
            steps:
              - {layer: PAA, for: 5 s}
            """;

    private final VirtualCoater virtual;
    private final Plan plan;
    private final List<Diary> diary = new ArrayList<>();
    private final List<RunEvent> events = new ArrayList<>();

    private SpeedInVirtualTime(String speed) {
        var rig = ShippedPlans.text("dr3-like.yaml").replace("  2: {hanging: 60 mm}\n", "  2: {hanging: 52 mm}\n")
                .replaceAll("(?m)^  [34]: \\{hanging.*\n", "");
        this.plan = ShippedPlans.assignedOn(RECIPE.replace("SPEED", speed), rig);
        this.virtual = new VirtualCoater(plan.rig(), Set.of(), OnOpen.RESETS, Instant.EPOCH, diary::add);
        plan.deck().slots(1).forEach(virtual::hang);
    }

    static void measure(Results results) {
        for (var speed : SPEEDS) {
            var run = new SpeedInVirtualTime(speed).run();
            run.report("immersion", speed, run.entered(), results);
            run.report("withdrawal", speed, run.departed(), results);
        }
        for (var speed : List.of("0.1", "1", "10")) {
            slow(speed, results);
        }
    }

    private void report(String way, String speed, double found, Results results) {
        var set = Double.parseDouble(speed) * 1e6;
        results.figure(new Figure("%s at %s mm/s, virtual time, true mean %.6f, off".formatted(way, speed, found / 1e6),
                Math.abs(found - set) / set * 100, 2, "%"));
    }

    private static void slow(String speed, Results results) {
        var slow = new SpeedInVirtualTime(speed);
        slow.virtual.board().pace(Motor.Z, 0.9, 0);
        slow.run();
        for (var crossing : slow.crossings()) {
            var off = crossing.off().orElseThrow() * 100;
            results.figure(
                    new Figure("Z 10 %% slow at %s mm/s: the record says %.2f %%, from -10".formatted(speed, off),
                            Math.abs(off + 10), 0.5, "%"));
        }
        var noted =
                slow.events.stream().filter(event -> event instanceof RunEvent.DeviationNoted(var _, var kind, var _)
                        && kind.equals("speed off")).count();
        results.figure(new Figure("... deviations missing of 2", Math.abs(2 - noted), 0, ""));
    }

    private SpeedInVirtualTime run() {
        var inbox = virtual.<Happening>inbox();
        var coater = new GrblCoater(virtual.link(), plan.rig(), virtual.clock(),
                arrival -> inbox.post(new Happening.FromBoard(arrival)));
        var conductor = new Conductor(
                new Bench(coater, inbox, virtual.clock(), _ -> inbox.post(new Happening.Answered("bench", List.of()))),
                new Watch() {
                }, _ -> {
                });
        TrueTimeCoater.expect(Outcome.Connected.class, conductor.connect());
        var opened =
                new RunOpened("bench", "", new Inputs("", "", "", "", List.of()), plan.protocol().hash(), plan.hash(),
                        plan.protocol().counts(), List.of(), Hung.in(plan), "sim:", "bench");
        var closing = conductor.run(plan, opened, new DeckConfirmed("bench"), kept(new MemoryLedger(virtual.clock())));
        if (closing.ending() != Ending.COMPLETED) {
            throw new IllegalStateException(closing.why());
        }
        virtual.settle();
        return this;
    }

    private Ledger kept(Ledger ledger) {
        return event -> {
            events.add(event);
            return ledger.append(event);
        };
    }

    private double entered() {
        return apart(diary.stream().filter(Diary.Entered.class::isInstance).map(Diary.Entered.class::cast)
                .mapToLong(Diary.Entered::at).sorted().toArray());
    }

    private double departed() {
        return apart(diary.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast)
                .mapToLong(Diary.Immersed::departed).sorted().toArray());
    }

    private static double apart(long[] instants) {
        return APART / ((instants[1] - instants[0]) / 1e9);
    }

    private List<CrossingSpeed> crossings() {
        return events.stream().filter(RunEvent.StepDone.class::isInstance).map(RunEvent.StepDone.class::cast)
                .map(RunEvent.StepDone::measurement).flatMap(measurement -> switch (measurement) {
                    case Measurement.Immersed immersed -> java.util.stream.Stream.of(immersed.speed());
                    case Measurement.Withdrawn withdrawn -> withdrawn.speed().stream();
                    case Measurement.Moved _, Measurement.Homed _, Measurement.Switched _, Measurement.Waited _, Measurement.Answered _ ->
                            java.util.stream.Stream.empty();
                }).toList();
    }
}
