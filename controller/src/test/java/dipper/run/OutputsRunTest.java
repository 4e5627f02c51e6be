package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.panel.PanelLost;
import dipper.panel.Sense;
import dipper.plan.Plan;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Measurement.Switched;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunEvent.StepDone;
import dipper.record.RunEvent.StepFailed;
import dipper.rig.PanelInput;
import dipper.run.Standing.Instants;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: what hangs on the board's outputs and the panel's relays is on when it is wanted, again behind every reset, and never behind an alarm by itself. */
class OutputsRunTest {

    private static final String PANEL = """
            panel: {emergency stop: GPIO17, hold button: GPIO22, resume button: GPIO23, relays: {R1: GPIO16, R2: GPIO20}}
            """;
    private static final String RECIPE = """
            dipper: 1
            recipe: Stirred
            counts: {bilayer: [A, B]}
            rest: here
            pellet: {diameter: 8 mm, thickness: 1 mm, hung: on edge}
            solutions: {A: {}, B: {}, R: {}}
            defaults: {immersion: 10 mm/s, withdrawal: 10 mm/s, drain: 1 s, depth: 5 mm, stir: on}
            steps:
              - {layer: A, for: 40 s}
              - {layer: B, for: 40 s}
            """;

    private static Plan plan(String services) {
        var rig = ShippedPlans.text("bench.yaml");
        var without = rig.replaceAll("(?ms)^services:\n(  .*\n)*", "");
        return ShippedPlans.batch("""
                dipper: 1
                batch: one pellet
                recipe: stirred.yaml
                rig: bench.yaml
                beakers: {1: A, 2: B, 3: R}
                pellets: {1: P-1}
                """, RECIPE, without + PANEL + services);
    }

    @Test
    void a_relay_of_the_panel_is_on_while_the_recipe_wants_it_and_off_behind_the_run() {
        var run = new Rehearsal(plan("services: {stirring: {output: panel R1}}\n"));
        run.at(40, () -> assertThat(PanelTrial.panel(run).relays()).containsExactly("R1"));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(PanelTrial.panel(run).relays()).isEmpty();
        assertThat(switched(run)).containsExactly("1:stir stirring on", "end:still stirring off");
        assertThat(run.order).noneMatch(line -> line.startsWith("> M"));
    }

    @Test
    void a_relay_is_switched_off_when_the_run_is_stopped_at_once_and_the_board_reset() {
        var run = new Rehearsal(plan("services: {stirring: {output: panel R1}}\n"));
        run.brakeAt(40);

        assertThat(run.run().ending()).isEqualTo(Ending.ABORTED);
        assertThat(PanelTrial.panel(run).relays()).isEmpty();
        assertThat(switched(run)).containsExactly("1:stir stirring on", "end:off stirring stirring off");
        assertThat(run.state().deviations()).as("nothing dropped: the board's reset does not reach it").isEmpty();
    }

    @Test
    void a_relay_that_cannot_be_switched_ends_the_run() {
        var run = new Rehearsal(plan("services: {stirring: {output: panel R1}}\n"));
        run.at(3, () -> PanelTrial.panel(run).breaks(new PanelLost("The panel's relay is stuck.", "See to it.")));

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(run.events.stream().map(Recorded::event).filter(StepFailed.class::isInstance)).isNotEmpty();
    }

    /** The board forgets its outputs in the reset that a stop at once ends with. */
    @Test
    void what_a_reset_has_switched_off_is_on_again_before_the_step_that_needs_it() {
        var run = new Rehearsal(
                plan("services: {stirring: {output: spindle}, light: {output: flood, on: while it runs}}\n"));
        run.resumes = () -> new Requests(run.coater, run.inbox).resume("ada", () -> Resumption.of(run.plan, run.events,
                new RunResumed("panel", "", "sim:", "virtual", run.plan.hash(), Optional.empty()),
                Optional.of(new Resumption.Decision(Choice.REPEAT, "ada", "")), new DeckConfirmed("panel"),
                Instants.now(run.virtual.clock())));
        run.at(40, () -> PanelTrial.panel(run).touch(PanelInput.HOLD, Sense.ACTING));
        run.at(60, () -> assertThat(run.order).as("while nobody has said so nothing is switched on")
                .filteredOn(line -> line.startsWith("> M")).containsExactly("> M8", "> M3 S1000"));
        run.at(60, () -> PanelTrial.panel(run).touch(PanelInput.RESUME, Sense.ACTING));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        var words = List.of("> M8", "> M3 S1000", "> M9", "> M5");
        assertThat(run.order).filteredOn(words::contains).containsExactly("> M8", "> M3 S1000", "> M8", "> M3 S1000",
                "> M5", "> M9");
        var resumed = run.order.stream().filter(line -> line.contains("RunResumed")).findFirst().orElseThrow();
        var behind = run.order.subList(run.order.indexOf(resumed), run.order.size());
        assertThat(behind.indexOf("> M3 S1000")).isLessThan(
                behind.indexOf(behind.stream().filter(line -> line.contains(":lower")).findFirst().orElseThrow()));
        assertThat(switched(run)).containsExactly("start:on light light on", "1:stir stirring on",
                "start:on light light on", "1:stir stirring on", "end:still stirring off", "end:off light light off");
    }

    private static final List<String> EACH_OUTPUT = List.of("services: {stirring: {output: spindle}}\n",
            "services: {stirring: {output: panel R1}}\n",
            "services: {stirring: {output: panel R2}, light: {output: flood, on: while it runs}}\n",
            "services: {light: {output: panel R1, on: while it runs}, stirring: {output: panel R2}}\n");

    static Stream<Arguments> eachOutputAtMoments() {
        return EACH_OUTPUT.stream().flatMap(
                services -> DoubleStream.iterate(4, at -> at < 110, at -> at + 3.5)
                        .mapToObj(at -> Arguments.of(services, at)));
    }

    /** What is switched off for a pause is no end of the plan. */
    @ParameterizedTest
    @MethodSource("eachOutputAtMoments")
    void a_run_with_something_on_is_gone_on_with_where_it_was_paused_at_once(String services, double moment) {
        var run = new Rehearsal(plan(services));
        PanelTrial.goesOnAfterPauses(run);
        run.at(moment, () -> new Requests(run.coater, run.inbox).pauseAtOnce("ada"));
        run.at(moment + 30, () -> run.resumes.run());

        assertWhole(run, run.run());
    }

    @ParameterizedTest
    @MethodSource("eachOutputAtMoments")
    void a_run_with_something_on_is_gone_on_with_where_it_rested(String services, double moment) {
        var run = new Rehearsal(plan(services));
        PanelTrial.goesOnAfterPauses(run);
        run.at(moment, () -> run.inbox.post(new Happening.RestWanted("ada", Wish.PAUSE)));
        run.at(moment + 60, () -> run.resumes.run());

        assertWhole(run, run.run());
    }

    @ParameterizedTest
    @MethodSource("eachOutputAtMoments")
    void a_run_with_something_on_is_gone_on_with_where_it_was_stopped(String services, double moment) {
        var run = new Rehearsal(plan(services));
        run.at(moment, () -> run.inbox.post(new Happening.RestWanted("ada", Wish.STOP)));
        var closing = run.run();

        if (closing.ending() == Ending.STOPPED) {
            var next = run.afterwards();
            assertWhole(next, next.resume(Choice.REPEAT));
        }
    }

    /** Homing that is held has lost the position, and that is the end of a run. */
    private static void assertWhole(Rehearsal run, RunClosed closing) {
        if (closing.ending() != Ending.ABORTED) {
            assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.COMPLETED);
            assertThat(run.state().counts().ofHanging().possible().layers()).isGreaterThanOrEqualTo(2);
            assertThat(run.state().counts().ofHanging().decided().layers()).isEqualTo(2);
        } else {
            assertThat(closing.why()).contains("position is not known");
        }
    }

    @Test
    void behind_an_alarm_nothing_is_switched_on_until_a_person_goes_on() {
        var run = new Rehearsal(plan("services: {stirring: {output: spindle}}\n"));
        run.at(40, () -> run.virtual.board().limit(dipper.sim.Motor.Z, dipper.sim.LimitInput.ON,
                run.virtual.clock().nanos()));
        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        run.virtual.board().limit(dipper.sim.Motor.Z, dipper.sim.LimitInput.AUTO, run.virtual.clock().nanos());
        var next = run.afterwards();

        assertThat(next.resume(Choice.REPEAT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.order).filteredOn(line -> line.startsWith("> M3")).hasSize(1);
        assertThat(next.order).filteredOn(line -> line.startsWith("> M3")).hasSize(1);
    }

    private static List<String> switched(Rehearsal run) {
        return run.events.stream().map(Recorded::event).flatMap(OutputsRunTest::switched).toList();
    }

    private static Stream<String> switched(RunEvent event) {
        return event instanceof StepDone(var key, Switched(var _, var service, var to))
                ? Stream.of(key + " " + service + " " + to)
                : Stream.empty();
    }
}
