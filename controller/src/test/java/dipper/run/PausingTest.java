package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import dipper.record.Alive;
import dipper.record.Ledger;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunResumed;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunEvent.StopRequested;
import dipper.record.RunStatus;
import dipper.run.Standing.Instants;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: a run can be paused at every moment, waits as long as people like, and goes on in the same process with nothing lost. Method: the
 * demonstration, paused at every quarter of a second of it; half a minute later somebody goes on with it, and the tank says what the pellet has received.
 */
class PausingTest {

    private static final Plan PLAN = ShippedPlans.demo();
    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void a_paused_run_goes_on_and_ends_with_every_layer(double moment) {
        var run = new Rehearsal(PLAN);
        run.at(moment, () -> requests(run).pause("ada"));
        goesOnAfterPauses(run, Choice.REPEAT);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(run.endsIn()).isEmpty();
        assertCountsHold(run, 5);
    }

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void a_run_paused_at_once_goes_on_with_what_is_decided(double moment) {
        for (var choice : new Choice[] {Choice.REPEAT, Choice.COUNT_AS_DONE, Choice.LEAVE_OUT}) {
            var run = new Rehearsal(PLAN);
            run.at(moment, () -> requests(run).pauseAtOnce("ada"));
            goesOnAfterPauses(run, choice);
            var closing = run.run();
            var decided = run.events.stream().anyMatch(event -> event.event() instanceof RunEvent.Decided);

            assertThat(run.accidents()).isEmpty();
            if (closing.ending() == Ending.COMPLETED) {
                assertCountsHold(run, choice == Choice.LEAVE_OUT && decided ? 4 : 5);
            } else {
                assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.ABORTED);
                assertThat(closing.why()).contains("position is not known");
            }
            if (!decided) {
                return;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void a_stop_after_the_unit_leaves_no_unit_half_done(double moment) {
        var run = new Rehearsal(PLAN);
        run.at(moment, () -> requests(run).stopAfterUnit("ada"));
        var closing = run.run();

        assertThat(closing.ending()).as(closing.why()).isIn(Ending.STOPPED, Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(run.state().counts().ofHanging().certain().units())
                .allMatch(progress -> progress.amount().isWhole());
        assertThat(run.state().open()).allMatch(key -> key.endsWith(":dwell"));
        StoppingTest.assertCountsHold(run);
    }

    @Test
    void a_wish_that_is_taken_back_in_time_changes_nothing() {
        var run = new Rehearsal(PLAN);
        during(run, "3/1/1:dwell", () -> requests(run).stopAfterUnit("ada"));
        during(run, "3/1/2:dwell", () -> requests(run).goOn("ben"));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(requested(run)).containsExactly("stop after this unit", "go on");
        assertCountsHold(run, 5);
    }

    @Test
    void a_stop_outweighs_a_pause_and_a_pause_no_stop() {
        var stopped = new Rehearsal(PLAN);
        during(stopped, "3/1/1:approach", () -> {
            requests(stopped).pause("ada");
            requests(stopped).stop("ben");
            requests(stopped).pause("ada");
        });

        assertThat(stopped.run().ending()).isEqualTo(Ending.STOPPED);
        assertThat(requested(stopped)).containsExactly("pause", "stop");
    }

    @ParameterizedTest
    @EnumSource(value = Wish.class, names = {"STOP", "STOP_AFTER_UNIT"})
    void a_stop_in_a_pause_ends_the_run_where_it_rests(Wish wish) {
        var run = new Rehearsal(PLAN);
        during(run, "3/1/1:approach", () -> requests(run).pause("ada"));
        whenPaused(run, () -> run.inbox.post(new Happening.RestWanted("ben", wish)));

        assertThat(run.run()).isEqualTo(new RunClosed(Ending.STOPPED,
                "stopped by request in a pause: paused by request; the holder waits in rinse A"));
        assertThat(run.endsIn().map(run::solutionAt)).contains("rinse A");
    }

    @Test
    void the_brake_in_a_pause_ends_the_run_or_leaves_it_paused() {
        var run = new Rehearsal(PLAN);
        during(run, "3/1/1:approach", () -> requests(run).pause("ada"));
        var pauses = new int[1];
        whenPaused(run, () -> {
            pauses[0]++;
            if (pauses[0] == 1) {
                requests(run).pauseAtOnce("ben");
            } else {
                requests(run).abort("cleo");
            }
        });

        assertThat(run.run().ending()).isEqualTo(Ending.ABORTED);
        assertThat(requested(run)).containsExactly("pause", "pause at once", "abort");
    }

    @Test
    void a_line_that_is_lost_in_a_pause_ends_the_run_as_failed() {
        var run = new Rehearsal(PLAN);
        during(run, "3/1/1:approach", () -> requests(run).pause("ada"));
        whenPaused(run, run.virtual::unplug);

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(1);
    }

    @Test
    void the_record_says_in_which_state_it_is() {
        var run = new Rehearsal(PLAN);
        during(run, "3/1/2:dwell", () -> requests(run).pause("ada"));
        goesOnAfterPauses(run, Choice.REPEAT);
        run.run();

        var states = java.util.stream.IntStream.rangeClosed(1, run.events.size())
                .mapToObj(length -> dipper.record.RunState.of(run.events.subList(0, length)))
                .map(state -> RunStatus.of(state, Alive.RUNNING)).toList();
        assertThat(states.stream().reduce(new java.util.ArrayList<RunStatus>(), (seen, next) -> {
            if (seen.isEmpty() || seen.getLast() != next) {
                seen.add(next);
            }
            return seen;
        }, (one, _) -> one)).containsExactly(RunStatus.STARTING, RunStatus.RUNNING, RunStatus.PAUSING,
                RunStatus.PAUSED, RunStatus.STARTING, RunStatus.RUNNING, RunStatus.COMPLETED);
    }

    private static Requests requests(Rehearsal run) {
        return new Requests(run.coater, run.inbox);
    }

    private static List<String> requested(Rehearsal run) {
        return run.events.stream().map(dipper.record.Recorded::event).filter(StopRequested.class::isInstance)
                .map(event -> ((StopRequested) event).kind()).toList();
    }

    /** A second into that step. */
    private static void during(Rehearsal run, String key, Runnable action) {
        beforeEach(run, event -> event instanceof StepStarted(var begun, var _, var _) && begun.equals(key), 0.5,
                action);
    }

    private static void whenPaused(Rehearsal run, Runnable action) {
        beforeEach(run, event -> event instanceof RunClosed(var ending, var _) && ending == Ending.PAUSED, 30, action);
    }

    static void goesOnAfterPauses(Rehearsal run, Choice choice) {
        whenPaused(run, () -> {
            var resumed = new RunResumed("ada", "", "sim:", "virtual", PLAN.hash(), Optional.empty());
            requests(run).resume("ada", () -> Resumption.of(PLAN, run.events, resumed,
                    Optional.of(new Resumption.Decision(choice, "ada", "")), new DeckConfirmed("ada"),
                    Instants.now(run.virtual.clock())));
        });
    }

    /** So long after each such event. */
    private static void beforeEach(Rehearsal run, java.util.function.Predicate<RunEvent> such, double later,
            Runnable action) {
        Ledger ledger = run.ledger();
        run.recordedIn(event -> {
            if (such.test(event)) {
                run.at(run.virtual.clock().nanos() / 1e9 + later, action);
            }
            return ledger.append(event);
        });
    }

    /** What the tank saw lies within the interval, and so many layers there are with what was decided. */
    private static void assertCountsHold(Rehearsal run, int layers) {
        var baths = TankPattern.baths(run.immersions(), run::solutionAt, 1.97);
        var seen = TankPattern.count(baths, "PEI|PAA|PEO");
        var received = run.state().counts().ofHanging();
        assertThat(received.certain().layers()).isLessThanOrEqualTo(seen);
        assertThat(received.possible().layers()).isGreaterThanOrEqualTo(seen);
        assertThat(received.decided().layers()).isEqualTo(layers);
    }
}
