package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.panel.PanelLost;
import dipper.panel.Sense;
import dipper.plan.Plan;
import dipper.record.Alive;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunEvent.StepFailed;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunState;
import dipper.record.RunStatus;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.run.Standing.Instants;
import dipper.sim.VirtualPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: whatever somebody does at the panel, at every moment of a run, stops what it is to stop, starts nothing, and leaves the counts honest. Method: the
 * demonstration on a rig with a panel, touched at every quarter of a second of it; the tank says what the pellet has received.
 */
class PanelTest {

    private static final String PANEL = """
            emergency stop: {cuts: motor power}
            panel:
              emergency stop: GPIO17
              lid: GPIO27
              hold button: GPIO22
              resume button: GPIO23
              stack light: {red: GPIO5, amber: GPIO6, green: GPIO13}
              buzzer: GPIO19
              relays: {R1: GPIO16, R2: GPIO20}
            """;
    private static final String RIG = ShippedPlans.text("bench.yaml");
    private static final Plan PLAN = ShippedPlans.demo(ShippedPlans.text("demo.yaml"), RIG + PANEL);
    private static final double SETTLED = 0.021;

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void an_emergency_stop_ends_the_run_and_its_release_restarts_nothing(double moment) {
        var run = rehearsal(PLAN);
        var lines = new ArrayList<Integer>();
        run.at(moment, run.virtual::pressEmergencyStop);
        run.at(moment + SETTLED, () -> lines.add(run.order.size()));
        run.at(moment + 0.1, run.virtual::releaseEmergencyStop);
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
        if (closing.ending() != Ending.COMPLETED) {
            assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.FAILED);
            assertThat(closing.why()).contains("emergency stop was pressed", "where the axes are is not known");
            assertThat(failures(run)).extracting(StepFailed::fault).containsExactly("emergency stop");
            assertThat(run.order.subList(lines.getFirst(), run.order.size())).noneMatch(PanelTest::setsInMotion);
            assertThat(run.order.subList(0, lines.getFirst()))
                    .as("the brake's byte is out when the contact has settled")
                    .anyMatch(line -> line.equals("> !") || line.equals("> \u0018"));
            assertGoesOnFromHoming(run);
        }
    }

    private static void assertGoesOnFromHoming(Rehearsal stopped) {
        var next = stopped.afterwards();
        assertThat(next.resume(Choice.REPEAT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(next.order.stream().filter(PanelTest::setsInMotion).findFirst()).get().asString().startsWith("> $H");
        assertThat(next.accidents()).isEmpty();
        assertCountsHold(next);
    }

    @Test
    void an_emergency_stop_that_is_still_pressed_lets_nothing_go_on() {
        var run = rehearsal(PLAN);
        run.at(30, run.virtual::pressEmergencyStop);
        run.run();
        var next = run.afterwards();

        assertThat(next.resume(Choice.REPEAT).ending()).isEqualTo(Ending.FAILED);
        assertThat(next.order).noneMatch(PanelTest::setsInMotion);
    }

    @Test
    void an_emergency_stop_that_cuts_everything_is_not_hidden_behind_what_the_board_says() {
        var plan = ShippedPlans.demo(ShippedPlans.text("demo.yaml"), RIG + PANEL.replace("motor power", "everything"));
        for (var moment = 1.0; moment < 60; moment += 3.7) {
            var run = rehearsal(plan);
            run.at(moment, run.virtual::pressEmergencyStop);

            assertThat(run.run().why()).contains("The emergency stop was pressed. It cuts everything");
            assertThat(failures(run)).extracting(StepFailed::fault).containsExactly("emergency stop");
        }
    }

    @Test
    void an_emergency_stop_that_cuts_nothing_keeps_the_position() {
        var plan = ShippedPlans.demo(ShippedPlans.text("demo.yaml"), RIG + PANEL.replace("motor power", "nothing"));
        var run = rehearsal(plan);
        run.at(30, run.virtual::pressEmergencyStop);

        assertThat(run.run().why()).contains("The emergency stop was pressed. The coater stands at X");
    }

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void behind_an_opened_lid_nothing_begins_until_somebody_says_so(double moment) {
        var run = rehearsal(PLAN);
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        goesOnAfterPauses(run);
        run.at(moment, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        run.at(moment + SETTLED, () -> from.add(run.order.size()));
        run.at(moment + 20, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        run.at(moment + 40, () -> {
            to.add(run.order.size());
            press(run, PanelInput.RESUME);
        });
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
        if (!to.isEmpty()) {
            assertThat(run.order.subList(from.getFirst(), to.getFirst())).noneMatch(PanelTest::setsInMotion);
        }
        if (closing.ending() == Ending.COMPLETED) {
            assertThat(run.state().counts().ofHanging().decided().layers()).isEqualTo(5);
        } else {
            assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.ABORTED);
            assertThat(closing.why()).contains("position is not known");
        }
    }

    @Test
    void a_lid_that_opens_in_the_air_holds_the_axes_at_once() {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        during(run, "3/1/1:travel", 0.3, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, "3/1/1:travel", 3, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        during(run, "3/1/1:travel", 6, () -> press(run, PanelInput.RESUME));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.pausedFor()).contains("paused at once because the lid was opened", "position is kept");
        assertThat(run.events.stream().filter(event -> event.event() instanceof RunResumed)).hasSize(1);
        assertThat(started(run)).as("a paused run goes on from homing").filteredOn("start:home"::equals).hasSize(2);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"3/1/1:lower", "3/1/1:dwell", "3/1/1:lift", "3/1/1:drain"})
    void a_lid_that_opens_while_pellets_are_wetted_lets_the_step_end_and_the_run_waits(String key) {
        var run = rehearsal(PLAN);
        var states = new ArrayList<RunStatus>();
        during(run, key, 0.05, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, key, 15, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        during(run, key, 16, () -> states.add(RunStatus.of(run.state(), Alive.RUNNING)));
        during(run, key, 16, () -> assertThat(panel(run).signals()).contains(PanelSignal.AMBER, PanelSignal.BUZZER));
        during(run, key, 17, () -> press(run, PanelInput.RESUME));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(states).containsExactly(RunStatus.NEEDS_PERSON);
        assertThat(run.events.stream().filter(event -> event.event() instanceof RunClosed)).hasSize(1);
        assertThat(deviations(run)).anyMatch(what -> what.startsWith("lid open: it waited"));
        assertThat(run.state().remarks()).extracting(RunState.Remark::who).containsOnly("panel");
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(5);
        assertCountsHold(run);
    }

    @Test
    void a_lid_that_is_closed_and_confirmed_within_a_dwell_costs_nothing() {
        var run = rehearsal(PLAN);
        during(run, "3/1/1:dwell", 0.2, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, "3/1/1:dwell", 0.5, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        during(run, "3/1/1:dwell", 0.8, () -> press(run, PanelInput.RESUME));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(deviations(run)).isEmpty();
    }

    @Test
    void a_run_does_not_begin_with_its_lid_open() {
        var run = rehearsal(PLAN);
        panel(run).touch(PanelInput.LID, Sense.ACTING);
        run.virtual.clock().advanceTo(1_000_000_000L);
        run.at(10, () -> assertThat(run.order).noneMatch(PanelTest::setsInMotion));
        run.at(10, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        run.at(11, () -> run.inbox.post(new Happening.GoOnWanted("ada")));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void whoever_wants_the_run_to_end_where_it_is_need_not_close_the_lid() {
        var run = rehearsal(PLAN);
        during(run, "3/1/2:dwell", 0.1, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        during(run, "3/1/2:dwell", 10, () -> run.inbox.post(new Happening.RestWanted("ada", Wish.STOP)));

        assertThat(run.run().ending()).isEqualTo(Ending.STOPPED);
        assertThat(run.endsIn().map(run::solutionAt)).contains("rinse A");
    }

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void the_hold_button_pauses_at_once_and_the_resume_button_goes_on(double moment) {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        run.at(moment, () -> press(run, PanelInput.HOLD));
        run.at(moment + 30, () -> press(run, PanelInput.RESUME));
        var closing = run.run();

        assertThat(run.accidents()).isEmpty();
        assertCountsHold(run);
        assertThat(closing.ending()).isIn(Ending.COMPLETED, Ending.ABORTED);
        if (closing.ending() == Ending.ABORTED) {
            assertThat(closing.why()).contains("position is not known");
        }
    }

    @Test
    void an_emergency_stop_in_a_pause_ends_the_run() {
        var run = rehearsal(PLAN);
        run.at(30, () -> press(run, PanelInput.HOLD));
        run.at(40, run.virtual::pressEmergencyStop);

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(failures(run)).extracting(StepFailed::fault).containsExactly("stopped at once", "emergency stop");
    }

    /** Both within the time that a stop takes: the second is found when the first is over. */
    @Test
    void an_emergency_stop_right_behind_the_hold_button_is_not_lost() {
        var run = rehearsal(PLAN);
        run.at(30, () -> press(run, PanelInput.HOLD));
        run.at(30.03, run.virtual::pressEmergencyStop);

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void a_paused_run_is_not_gone_on_with_while_the_lid_is_open() {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        run.at(30, () -> press(run, PanelInput.HOLD));
        run.at(35, () -> panel(run).touch(PanelInput.LID, Sense.ACTING));
        run.at(40, () -> press(run, PanelInput.RESUME));
        run.at(45, () -> assertThat(RunStatus.of(run.state(), Alive.RUNNING)).isEqualTo(RunStatus.PAUSED));
        run.at(50, () -> panel(run).touch(PanelInput.LID, Sense.RESTING));
        run.at(55, () -> press(run, PanelInput.RESUME));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(value = PanelInput.class, names = {"LID", "RESUME"})
    void no_contact_answers_a_question(PanelInput input) {
        var run = rehearsal(ShippedPlans.demo(asking(), RIG + PANEL));
        var asked = new ArrayList<Double>();
        run.asking(_ -> {
            asked.add(run.virtual.clock().nanos() / 1e9);
            run.at(asked.getFirst() + 1, () -> press(run, input));
            run.at(asked.getFirst() + 5, () -> assertThat(RunStatus.of(run.state(), Alive.RUNNING))
                    .isEqualTo(RunStatus.NEEDS_PERSON));
            run.at(asked.getFirst() + 6, () -> run.inbox.post(new Happening.Answered("ada", List.of())));
            run.at(asked.getFirst() + 7, () -> press(run, PanelInput.RESUME));
        });

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(asked).hasSize(1);
    }

    private static String asking() {
        return ShippedPlans.text("demo.yaml").stripTrailing() + "\n  - person: Look.\n";
    }

    @Test
    void the_emergency_stop_ends_a_run_that_waits_for_somebody() {
        var run = rehearsal(ShippedPlans.demo(asking(), RIG + PANEL));
        run.asking(_ -> run.at(run.virtual.clock().nanos() / 1e9 + 1, run.virtual::pressEmergencyStop));

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void a_panel_that_cannot_be_read_any_more_ends_the_run_at_every_moment() {
        for (var moment = 0.5; moment < 60; moment += 2.3) {
            var run = rehearsal(PLAN);
            run.at(moment, () -> panel(run).breaks(new PanelLost("The panel's lid cannot be read.", "See to it.")));
            var closing = run.run();

            assertThat(closing.ending()).isEqualTo(Ending.FAILED);
            assertThat(closing.why()).startsWith("The panel's lid cannot be read.");
            assertThat(run.accidents()).isEmpty();
            assertCountsHold(run);
        }
    }

    @Test
    void a_panel_shows_what_the_run_does_and_nothing_when_it_is_over() {
        var run = rehearsal(PLAN);
        goesOnAfterPauses(run);
        run.at(20, () -> assertThat(panel(run).signals()).containsExactly(PanelSignal.GREEN));
        run.at(30, () -> press(run, PanelInput.HOLD));
        run.at(35, () -> assertThat(panel(run).signals()).containsExactly(PanelSignal.AMBER));
        run.at(40, () -> press(run, PanelInput.RESUME));
        run.at(45, () -> assertThat(panel(run).signals()).containsExactly(PanelSignal.GREEN));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(panel(run).signals()).isEmpty();
    }

    @Test
    void a_fault_is_red_and_sounds() {
        var run = rehearsal(PLAN);
        run.at(30, run.virtual::unplug);
        run.run();

        assertThat(panel(run).signals()).isEqualTo(Set.of(PanelSignal.RED, PanelSignal.BUZZER));
    }

    /** One that waits for an hour waits in vain. */
    private static Rehearsal rehearsal(Plan plan) {
        return new Rehearsal(plan).at(3_600, () -> {
            throw new AssertionError("nothing goes on any more");
        });
    }

    static VirtualPanel panel(Rehearsal run) {
        return run.virtual.panel().orElseThrow();
    }

    private static void press(Rehearsal run, PanelInput input) {
        panel(run).touch(input, Sense.ACTING);
        run.virtual.clock().at(run.virtual.clock().nanos() + 200_000_000L,
                () -> panel(run).touch(input, Sense.RESTING));
    }

    static boolean setsInMotion(String line) {
        return line.startsWith("> G53") || line.startsWith("> $H");
    }

    private static List<StepFailed> failures(Rehearsal run) {
        return run.events.stream().map(Recorded::event).filter(StepFailed.class::isInstance)
                .map(StepFailed.class::cast).toList();
    }

    private static List<String> started(Rehearsal run) {
        return run.events.stream().map(Recorded::event).filter(StepStarted.class::isInstance)
                .map(event -> ((StepStarted) event).key()).toList();
    }

    private static List<String> deviations(Rehearsal run) {
        return run.events.stream().map(Recorded::event).filter(DeviationNoted.class::isInstance)
                .map(DeviationNoted.class::cast).map(noted -> noted.kind() + ": " + noted.what()).toList();
    }

    /** So long into that step. */
    private static void during(Rehearsal run, String key, double later, Runnable action) {
        Predicate<RunEvent> such = event -> event instanceof StepStarted(var begun, var _, var _) && begun.equals(key);
        var ledger = run.ledger();
        var seen = new ArrayList<RunEvent>();
        run.recordedIn(event -> {
            if (such.test(event) && seen.isEmpty()) {
                seen.add(event);
                var waits = event instanceof StepStarted(var _, var _, var armed)
                        ? armed.map(until -> (until - run.virtual.clock().nanos()) / 1e9).orElse(0.0)
                        : 0.0;
                run.at(run.virtual.clock().nanos() / 1e9 + waits + later, action);
            }
            return ledger.append(event);
        });
    }

    private static void goesOnAfterPauses(Rehearsal run) {
        run.resumes = () -> new Requests(run.coater, run.inbox).resume(() -> Resumption.of(run.plan, run.events,
                new RunResumed("panel", "", "sim:", "virtual", run.plan.hash(), Optional.empty()),
                Optional.of(new Resumption.Decision(Choice.REPEAT, "ada", "")), new DeckConfirmed("panel"),
                Instants.now(run.virtual.clock())));
    }

    private static void assertCountsHold(Rehearsal run) {
        var baths = TankPattern.baths(run.immersions(), run::solutionAt, 1.97);
        var seen = TankPattern.count(baths, "PEI|PAA|PEO");
        var received = run.state().counts().ofHanging();
        // What still hangs in its bath has not ended there, and has had its time where its dwell is done.
        var still =
                run.endsIn().map(run::solutionAt).filter(List.of("PEI", "PAA", "PEO")::contains).isPresent() ? 1 : 0;
        assertThat(received.certain().layers()).isLessThanOrEqualTo(seen + still);
        assertThat(received.possible().layers()).isGreaterThanOrEqualTo(seen);
    }
}
