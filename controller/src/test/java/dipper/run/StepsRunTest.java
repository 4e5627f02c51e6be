package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.ledger.MemoryLedger;
import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Measurement.Answered;
import dipper.record.RunEvent.Observed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepStarted;
import dipper.sim.LimitInput;
import dipper.sim.Motor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Goal: all that a step can say is done, in order, and seen in the tank. Method: recipes of few steps over the virtual coater; bytes, events and the
 * tank's diary.
 */
class StepsRunTest {

    private static final String RECIPE = """
            dipper: 1
            recipe: Steps
            counts: {bilayer: [A, B]}
            rest: here
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
            solutions: {A: {}, B: {}, R: {}}
            defaults: {immersion: 10 mm/s, withdrawal: 10 mm/s, drain: 1 s, depth: 5 mm}
            steps:
            """;
    private static final String MOVED =
            RECIPE + "  - {layer: A, for: 12 s, move: {stroke: 4 mm, period: 3 s}}\n  - {layer: B, for: 5 s}\n"
                    + "  - {rinse: R, for: 5 s}\n";

    @Test
    void a_movement_never_uncovers_the_pellets_and_the_lift_begins_at_its_instant() {
        var run = run(MOVED);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.immersions()).hasSize(3);
        assertThat(run.immersions().getFirst().wet()).isBetween(12_000_000_000L, 17_000_000_000L);
        assertThat(run.order.stream().filter(line -> line.startsWith("> G53 G1 Z-170.000"))).hasSize(3);
        assertThat(waited(run, "1:dwell")).isBetween(12_000_000_000L, 12_020_000_000L);
        assertThat(run.accidents()).isEmpty();
    }

    @Test
    void a_stop_in_a_movement_waits_for_its_stroke_and_the_dwell_does_not_count() {
        var run = run(MOVED);
        var begun = new Rehearsal(run.plan);
        begun.run();
        var dwell = begun.events.stream()
                .filter(event -> event.event() instanceof StepStarted started && started.key().equals("1:dwell"))
                .findFirst().orElseThrow().nanos() / 1e9;
        run.stopAt(dwell + 4);

        assertThat(run.run().ending()).isEqualTo(Ending.STOPPED);
        assertThat(run.endsIn()).isPresent();
        assertThat(certain(run).layers()).isZero();
        assertThat(run.accidents()).isEmpty();
    }

    @Test
    void pellets_dry_at_a_service_with_its_output_on() {
        var run = run(RECIPE + "  - {layer: A, for: 5 s}\n  - {dry: nitrogen, for: 30 s}\n  - {layer: B, for: 5 s}\n");

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(keys(run)).containsSubsequence("2:travel", "2:approach", "2:on", "2:dry", "2:off");
        assertThat(switching(run)).containsExactly("> M8", "> M9");
        assertThat(run.accidents()).isEmpty();
    }

    @Test
    void a_run_stopped_at_a_service_leaves_nothing_on() {
        var run = run(RECIPE + "  - {layer: A, for: 5 s}\n  - {dry: nitrogen, for: 30 min}\n");
        run.stopAt(600);

        assertThat(run.run().ending()).isEqualTo(Ending.STOPPED);
        assertThat(switching(run)).containsExactly("> M8", "> M9");
        assertThat(keys(run)).endsWith("end:off nitrogen");
    }

    @Test
    void what_a_stop_at_once_switches_off_is_said() {
        var run = stirred();
        run.brakeAt(60);

        assertThat(run.run().ending()).isEqualTo(Ending.ABORTED);
        assertThat(deviations(run)).containsExactly(
                "dropped: stirring is off: the board switched it off by itself, in a reset or an alarm");
        assertThat(switching(run)).containsExactly("> M3 S1000");
    }

    @Test
    void what_an_alarm_switches_off_is_said() {
        var run = stirred();
        run.at(60, () -> run.virtual.board().limit(Motor.Z, LimitInput.ON, run.virtual.clock().nanos()));

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(deviations(run)).containsExactly(
                "dropped: stirring is off: the board switched it off by itself, in a reset or an alarm");
    }

    /** A held board takes no word, so nothing but a stop can switch the stirrers off. */
    @Test
    void a_run_that_fails_leaves_nothing_on_where_a_stop_can_reach_it() {
        var run = stirred();
        run.at(60, () -> run.virtual.link().write(new byte[] {'!'}));

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(run.state().closed().orElseThrow().why()).contains("held");
        assertThat(deviations(run)).containsExactly(
                "dropped: stirring is off: the board switched it off by itself, in a reset or an alarm");
        assertThat(run.order.getLast()).contains("RunClosed");
        assertThat(run.order).contains("> \u0018");
    }

    @Test
    void what_a_lost_line_leaves_on_is_said() {
        var run = stirred();
        run.at(60, run.virtual::unplug);

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(deviations(run)).containsExactly(
                "left on: stirring may still be on: the board could not be told to switch it off");
    }

    @Test
    void a_run_stopped_while_pellets_dry_that_nothing_has_wetted_ends_in_air() {
        var run = run(RECIPE.replace("rest: here", "rest: R") + "  - {dry: nitrogen, for: 10 min}\n"
                + "  - {layer: A, for: 5 s}\n");
        run.stopAt(300);

        assertThat(run.run().why()).endsWith("in air; nothing has been wetted");
        assertThat(switching(run)).containsExactly("> M8", "> M9");
        assertThat(run.diary).isEmpty();
    }

    @Test
    void an_output_that_could_not_be_switched_off_is_a_deviation() {
        var run = run(RECIPE + "  - {layer: A, for: 5 s}\n  - {dry: nitrogen, for: 30 s}\n");
        when("2:off", run, run.virtual::unplug);

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(run.state().deviations()).extracting(DeviationNoted::kind).containsExactly("left on");
    }

    @Test
    void a_stop_between_a_stirred_bath_and_a_stay_in_it_leaves_the_pellets_in_it() {
        var run = run(RECIPE + "  - {layer: A, for: 5 s}\n  - {rinse: R, for: 5 s, stir: on}\n  - stay: R\n");
        when("3:still", run, () -> run.inbox.post(new Happening.RestWanted("test", Wish.STOP)));

        assertThat(run.run().why()).endsWith("in R");
        assertThat(keys(run)).noneMatch(key -> key.startsWith("detour"));
        assertThat(run.endsIn().map(run::solutionAt)).contains("R");
    }

    @Test
    void baths_are_stirred_where_the_recipe_says_so_and_nothing_is_switched_in_between() {
        var run = run(RECIPE + "  - {layer: A, for: 5 s, stir: on}\n  - {rinse: R, for: 5 s, stir: on}\n"
                + "  - {layer: B, for: 5 s}\n");

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(switching(run)).containsExactly("> M3 S1000", "> M5");
        assertThat(keys(run)).containsSubsequence("1:stir", "1:travel", "1:dwell", "2:dwell", "3:still", "3:travel");
    }

    @Test
    void a_holder_that_left_is_confirmed_and_the_axes_are_homed_before_it_goes_on() {
        var asked = new ArrayList<String>();
        var run = run(RECIPE + """
                  - {layer: A, for: 5 s}
                  - person: Bake the holder.
                    holder: leaves
                    record: {mass: mg each}
                  - {layer: B, for: 5 s}
                """);
        run.asking(question -> {
            asked.add(question.message());
            run.inbox.post(new Happening.Answered("ada", question.entries().stream()
                    .map(entry -> new Observed(entry.observation().name(), entry.pellet(), "12 mg")).toList()));
        });

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(asked).hasSize(2).first().asString().contains("may be taken off", "Bake the holder.");
        assertThat(keys(run)).containsSubsequence("2:load", "2:person", "2:return", "2:home", "3:travel", "3:dwell");
        assertThat(run.state().observed()).hasSize(run.plan.deck().substrates().size())
                .allSatisfy(noted -> assertThat(noted.observed().pellet()).isPresent());
        assertThat(run.events).anySatisfy(event -> assertThat(event.event()).isInstanceOfSatisfying(StepDone.class,
                done -> assertThat(done.measurement()).isInstanceOf(Answered.class)));
        assertThat(run.accidents()).isEmpty();
    }

    @Test
    void a_dwell_that_lasted_longer_than_it_may_is_a_deviation_and_counts_all_the_same() {
        var run = run(RECIPE + "  - {layer: A, for: 5 s, at most: 6 s}\n  - {layer: B, for: 5 s, at most: 6 s}\n");
        run.recordedIn(slowWhenArming("1:lift", run, 9_000_000_000L));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.state().deviations()).extracting(DeviationNoted::kind).containsExactly("over-dwell");
        assertThat(run.state().deviations().getFirst().key()).isEqualTo("1:dwell");
        assertThat(certain(run).complete("bilayer")).isEqualTo(1);
    }

    @Test
    void a_layer_that_is_not_to_count_is_a_precursor_in_the_record() {
        var run = run(RECIPE + "  - {layer: A, for: 5 s, counts: nothing}\n  - {layer: A, for: 5 s}\n"
                + "  - {layer: B, for: 5 s}\n  - {layer: A, for: 5 s}\n");

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(certain(run).amounts()).hasToString("{bilayer=1.5}");
        assertThat(certain(run).precursors()).isEqualTo(1);
        assertThat(run.state().deviations()).isEmpty();
    }

    @Test
    void a_partial_immersion_wets_no_more_than_it_says() {
        var run = run(RECIPE + "  - {layer: A, for: 5 s, wetted: 3 mm}\n  - {layer: B, for: 5 s}\n");

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.immersions().getFirst().lowest().millimetres()).isBetween(43.99, 44.01);
    }

    private static Rehearsal run(String recipe) {
        return new Rehearsal(ShippedPlans.assigned(recipe, "dr3-like.yaml"));
    }

    /** Does that as the record of that step's beginning is written. */
    private static void when(String key, Rehearsal run, Runnable happens) {
        var good = new MemoryLedger(run.virtual.clock());
        run.recordedIn(event -> {
            if (event instanceof StepStarted(var begun, var _, var _) && begun.equals(key)) {
                happens.run();
            }
            return good.append(event);
        });
    }

    /** A disk that takes so long over the record of one lift. */
    private static Ledger slowWhenArming(String lift, Rehearsal run, long nanos) {
        var good = new MemoryLedger(run.virtual.clock());
        return new Ledger() {

            @Override
            public Recorded append(RunEvent event) {
                if (event instanceof StepStarted(var key, var _, var armed) && key.equals(lift) && armed.isPresent()) {
                    run.virtual.clock().advanceTo(run.virtual.clock().nanos() + nanos);
                }
                return good.append(event);
            }
        };
    }

    private static List<String> keys(Rehearsal run) {
        return run.events.stream()
                .flatMap(event -> event.event() instanceof StepStarted started
                        ? Optional.of(started.key()).stream()
                        : Optional.<String>empty().stream())
                .toList();
    }

    private static Rehearsal stirred() {
        return run(RECIPE + "  - {layer: A, for: 5 min, stir: on}\n  - {layer: B, for: 5 s}\n");
    }

    private static List<String> deviations(Rehearsal run) {
        return run.state().deviations().stream().map(noted -> noted.kind() + ": " + noted.what()).toList();
    }

    private static List<String> switching(Rehearsal run) {
        return run.order.stream().filter(line -> line.startsWith("> M")).toList();
    }

    private static long waited(Rehearsal run, String key) {
        return run.events.stream().map(Recorded::event).filter(StepDone.class::isInstance).map(StepDone.class::cast)
                .filter(done -> done.key().equals(key))
                .map(done -> ((RunEvent.Measurement.Waited) done.measurement()).nanos()).findFirst().orElseThrow();
    }

    /** What the first pellet has received; nobody leaves early here. */
    private static dipper.protocol.Tally certain(Rehearsal run) {
        return run.state().counts().of(run.state().opened().pellets().getFirst().name()).certain();
    }
}
