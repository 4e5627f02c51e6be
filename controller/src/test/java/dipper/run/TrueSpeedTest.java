package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.ShippedPlans;
import dipper.ledger.MemoryLedger;
import dipper.plan.Plan;
import dipper.record.RunEvent;
import dipper.record.RunEvent.CrossingSpeed;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepDone;
import dipper.sim.Diary;
import dipper.sim.Motor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: pellets cross surfaces at the speed that the recipe asks for, at any speed, and the record says how fast they truly did. Method: a board with both
 * floors; two pellets hang 8 mm apart, so the instants at which the tank sees them pass the surface tell the true mean speed.
 */
class TrueSpeedTest {

    private static final double APART = 8e6;
    /** From the immersion's first byte until the lowest pellet is half across, in s. */
    private static final double BEGINS_TO_CROSS = 0.65;

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "0.01", "0.05", "0.07", "0.077", "0.1", "1", "10"})
    void the_true_mean_speed_is_within_2_percent_of_what_was_asked_for(String speed) {
        var run = new Rehearsal(plan(speed, ""));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        var set = Double.parseDouble(speed) * 1e6;
        assertThat(immersion(run)).isCloseTo(set, within(0.02 * set));
        assertThat(withdrawal(run)).isCloseTo(set, within(0.02 * set));
        assertThat(speeds(run)).hasSize(2).allSatisfy(crossing -> {
            assertThat(crossing.set()).isEqualTo(Math.round(set));
            assertThat(crossing.found().orElseThrow().doubleValue()).isCloseTo(set, within(0.01 * set));
        });
        assertThat(deviations(run)).isEmpty();
        assertThat(run.accidents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1", "10"})
    void a_z_axis_that_is_10_percent_slow_is_on_record_and_a_deviation(String speed) {
        var run = new Rehearsal(plan(speed, ""));
        run.virtual.board().pace(Motor.Z, 0.9, 0);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        var set = Double.parseDouble(speed) * 1e6;
        assertThat(withdrawal(run)).isCloseTo(0.9 * set, within(0.01 * set));
        assertThat(speeds(run)).allSatisfy(crossing -> assertThat(crossing.off().orElseThrow()).isCloseTo(-0.1,
                within(0.005)));
        assertThat(deviations(run)).extracting(DeviationNoted::kind).containsExactly("speed off", "speed off");
        assertThat(deviations(run).getLast().key()).isEqualTo("1:lift");
        assertThat(deviations(run).getLast().what()).contains("−10.").contains("instead of").contains("5 %");
    }

    @Test
    void a_paced_move_on_a_z_axis_that_is_10_percent_slow_keeps_its_speed() {
        var run = new Rehearsal(plan("0.05", ""));
        run.virtual.board().pace(Motor.Z, 0.9, 0);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(withdrawal(run)).isCloseTo(50_000, within(500.0));
        assertThat(deviations(run)).isEmpty();
    }

    /** A wish to stop is recorded while the pellets cross the surface; the disk takes its time over it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 7, 14, 21, 28, 35, 42, 49})
    void a_ledger_that_stalls_leaves_the_measured_speed_right(int milliseconds) {
        var run = new Rehearsal(plan("10", ""));
        var ledger = new MemoryLedger(run.virtual.clock());
        run.recordedIn(event -> {
            if (event instanceof RunEvent.StepStarted(var key, var _, var _) && key.equals("1:lower")) {
                run.at(run.virtual.clock().nanos() / 1e9 + BEGINS_TO_CROSS + milliseconds / 1e3,
                        () -> run.inbox.post(new Happening.RestWanted("test", Wish.STOP)));
            }
            if (event instanceof RunEvent.StopRequested) {
                run.virtual.clock().advanceTo(run.virtual.clock().nanos() + 700_000_000L);
            }
            return ledger.append(event);
        });
        run.run();

        var crossing = speeds(run).getFirst();
        assertThat(crossing.found().orElseThrow().doubleValue()).isCloseTo(10e6, within(0.02e6));
        assertThat(immersion(run)).isCloseTo(10e6, within(0.1e6));
        assertThat(deviations(run)).extracting(DeviationNoted::kind).doesNotContain("speed off");
    }

    @Test
    void a_rig_may_allow_more() {
        var run = new Rehearsal(plan("1", "speed tolerance: 12 %\n"));
        run.virtual.board().pace(Motor.Z, 0.9, 0);
        run.run();

        assertThat(speeds(run)).isNotEmpty();
        assertThat(deviations(run)).isEmpty();
    }

    @Test
    void a_crossing_too_brief_for_five_reports_is_not_measured_and_no_deviation() {
        // A flat pellet of 0.4 mm is through the surface in 22 ms.
        var flat = recipe("20").replace("thickness: 1 mm, hung: on edge", "thickness: 0.4 mm, hung: flat");
        var run = new Rehearsal(ShippedPlans.assignedOn(flat, ShippedPlans.text("dr3-like.yaml")));
        run.virtual.board().pace(Motor.Z, 0.9, 0);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(speeds(run)).hasSize(2).allSatisfy(crossing -> {
            assertThat(crossing.found()).isEmpty();
            assertThat(crossing.reports()).isLessThan(5);
        });
        assertThat(deviations(run)).isEmpty();
    }

    @Test
    void a_paced_move_is_one_step_whose_record_states_its_ripple() {
        var run = new Rehearsal(plan("0.05", ""));
        run.run();

        assertThat(run.order.stream().filter(line -> line.startsWith("* StepStarted[key=1:lift"))).hasSize(1);
        assertThat(speeds(run)).allSatisfy(crossing -> {
            assertThat(crossing.ripple().orElseThrow().quantum()).isEqualTo(5_000);
            assertThat(crossing.ripple().orElseThrow().periodNanos()).isEqualTo(100_000_000);
        });
    }

    @Test
    void at_most_one_quantum_is_outstanding() {
        var run = new Rehearsal(plan("0.05", ""));
        run.run();

        var moves = run.order.stream().filter(line -> line.startsWith("> G53") || line.equals("> G4 P0")).toList();
        assertThat(moves.size()).isGreaterThan(10_000);
        for (var i = 0; i < moves.size(); i += 2) {
            assertThat(moves.get(i)).startsWith("> G53");
            assertThat(moves.get(i + 1)).isEqualTo("> G4 P0");
        }
    }

    private static double immersion(Rehearsal run) {
        var entered = run.diary.stream().filter(Diary.Entered.class::isInstance).map(Diary.Entered.class::cast)
                .mapToLong(Diary.Entered::at).sorted().toArray();
        return APART / ((entered[1] - entered[0]) / 1e9);
    }

    private static double withdrawal(Rehearsal run) {
        var departed = run.diary.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast)
                .mapToLong(Diary.Immersed::departed).sorted().toArray();
        return APART / ((departed[1] - departed[0]) / 1e9);
    }

    private static List<CrossingSpeed> speeds(Rehearsal run) {
        return run.events.stream().map(recorded -> recorded.event()).filter(StepDone.class::isInstance)
                .map(event -> ((StepDone) event).measurement()).flatMap(measurement -> switch (measurement) {
                    case Measurement.Immersed immersed -> Stream.of(immersed.speed());
                    case Measurement.Withdrawn withdrawn -> withdrawn.speed().stream();
                    case Measurement.Moved _, Measurement.Homed _, Measurement.Switched _, Measurement.Waited _, Measurement.Answered _ ->
                            Stream.empty();
                }).toList();
    }

    private static List<DeviationNoted> deviations(Rehearsal run) {
        return run.state().deviations();
    }

    private static Plan plan(String speed, String rigLine) {
        var rig = ShippedPlans.text("dr3-like.yaml").replace("  2: {hanging: 60 mm}\n", "  2: {hanging: 52 mm}\n")
                .replaceAll("(?m)^  [34]: \\{hanging.*\n", "");
        return ShippedPlans.assignedOn(recipe(speed), rig + rigLine);
    }

    private static String recipe(String speed) {
        return """
                dipper: 1
                recipe: one slow layer
                counts: nothing
                rest: here
                pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
                solutions:
                  PAA: {}
                defaults: {immersion: SPEED mm/s, withdrawal: SPEED mm/s, drain: 1 s, depth: 5 mm}
                steps:
                  - {layer: PAA, for: 5 s}
                """.replace("SPEED", speed);
    }
}
