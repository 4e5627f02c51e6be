package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import dipper.record.Alive;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeviationNoted;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.StartPostponed;
import dipper.record.RunEvent.StepStarted;
import dipper.record.RunState;
import dipper.record.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a run that is to be done at an hour is, and is safe while it waits. Method: the demonstration in virtual time, to be done ten hours on. */
class PostponedStartTest {

    private static final Plan PLAN = ShippedPlans.demo();
    private static final Instant BEGUN = Instant.parse("2026-11-22T20:00:00Z");
    private static final Start TEN_HOURS_ON = new Start.ToFinishAt(BEGUN.plus(Duration.ofHours(10)));
    private static final double IN_THE_WAIT = 3_600;

    @Test
    void it_is_done_at_the_hour() {
        var run = new Rehearsal(PLAN);

        assertThat(run.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(lateness(run)).isLessThan(Duration.ofSeconds(3));
        assertThat(kinds(run)).isEmpty();
        assertThat(steps(run)).startsWith("start:home").containsSubsequence("start:handshake 5", "start:await",
                "start:home again", "1:travel");
    }

    @Test
    void nothing_is_wetted_before_it_sets_off_and_the_axes_stand_at_home() {
        var run = new Rehearsal(PLAN);
        run.run(TEN_HOURS_ON);
        var begins = run.events.stream().map(event -> event.event()).filter(StartPostponed.class::isInstance)
                .map(event -> ((StartPostponed) event).begins()).findFirst().orElseThrow();

        assertThat(run.immersions().getFirst().entered())
                .isGreaterThan(Duration.between(BEGUN, begins).toNanos());
    }

    @Test
    void while_it_waits_its_record_tells_until_when() {
        var run = new Rehearsal(PLAN);
        var seen = new java.util.ArrayList<RunState>();
        run.at(IN_THE_WAIT, () -> seen.add(run.state()));
        run.run(TEN_HOURS_ON);

        assertThat(RunStatus.of(seen.getFirst(), Alive.RUNNING)).isEqualTo(RunStatus.STARTING);
        assertThat(seen.getFirst().awaited().start()).hasValueSatisfying(
                postponed -> assertThat(postponed.finish()).isEqualTo(BEGUN.plus(Duration.ofHours(10))));
        assertThat(run.state().awaited().start()).isEmpty();
    }

    @Test
    void it_is_stopped_while_it_waits_with_nothing_wetted() {
        var run = new Rehearsal(PLAN).stopAt(IN_THE_WAIT);
        var closing = run.run(TEN_HOURS_ON);

        assertThat(closing.ending()).isEqualTo(Ending.STOPPED);
        assertThat(closing.why()).contains("nothing has been wetted");
        assertThat(run.state().open()).isEmpty();
        assertThat(run.diary).isEmpty();
    }

    @Test
    void a_brake_while_it_waits_ends_it() {
        var run = new Rehearsal(PLAN).brakeAt(IN_THE_WAIT);

        assertThat(run.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.ABORTED);
        assertThat(run.diary).isEmpty();
    }

    @Test
    void a_line_that_is_lost_while_it_waits_fails_it_before_anything_is_wet() {
        var run = new Rehearsal(PLAN);
        run.at(IN_THE_WAIT, run.virtual::unplug);

        assertThat(run.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.FAILED);
        assertThat(run.state().latest()).isBefore(BEGUN.plusSeconds(3_700));
        assertThat(run.diary).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-7_200, -60, 60, 7_200})
    void a_wall_clock_that_is_set_meanwhile_moves_the_start_along(long seconds) {
        var run = new Rehearsal(PLAN);
        run.at(IN_THE_WAIT, () -> run.virtual.clock().setWall(Duration.ofSeconds(seconds)));

        assertThat(run.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(lateness(run)).isLessThan(Duration.ofSeconds(15));
        assertThat(kinds(run)).containsExactly("clock set");
    }

    @Test
    void who_sleeps_past_the_hour_sets_off_at_once_and_says_that_it_is_late() {
        var run = new Rehearsal(PLAN);
        run.at(IN_THE_WAIT, () -> run.virtual.clock().sleep(Duration.ofHours(10)));

        assertThat(run.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(kinds(run)).contains("host slept", "late start");
    }

    @Test
    void a_sleep_within_the_wait_changes_nothing() {
        var run = new Rehearsal(PLAN);
        run.at(IN_THE_WAIT, () -> run.virtual.clock().sleep(Duration.ofHours(2)));

        assertThat(run.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(lateness(run)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void who_comes_too_late_sets_off_at_once() {
        var run = new Rehearsal(PLAN);

        assertThat(run.run(new Start.ToFinishAt(BEGUN.minusSeconds(600))).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(kinds(run)).containsExactly("late start");
        assertThat(steps(run)).doesNotContain("start:await", "start:home again");
    }

    @Test
    void a_run_that_was_stopped_while_it_waited_waits_for_the_same_hour_when_it_is_gone_on_with() {
        var stopped = new Rehearsal(PLAN).stopAt(IN_THE_WAIT);
        stopped.run(TEN_HOURS_ON);
        var run = stopped.afterwards();

        assertThat(run.resume(Choice.REPEAT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(lateness(run)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_run_that_is_paused_while_it_waits_goes_on_waiting_for_the_same_hour() {
        var run = new Rehearsal(PLAN);
        run.at(IN_THE_WAIT, () -> new Requests(run.coater, run.inbox).pause("ada"));
        PausingTest.goesOnAfterPauses(run, Choice.REPEAT);

        assertThat(run.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.pausedFor()).contains("nothing has been wetted");
        assertThat(lateness(run)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void homing_on_the_way_is_held_against_a_reference_of_after_the_wait() {
        var run = new Rehearsal(ShippedPlans.demo(ShippedPlans.text("demo.yaml") + "home Z every: 1\n"));

        assertThat(run.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.state().homings().found()).isPositive();
        assertThat(kinds(run)).isEmpty();
        assertThat(lateness(run)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void once_it_has_set_off_who_goes_on_with_it_waits_no_more() {
        var braked = new Rehearsal(PLAN).brakeAt(35_990);
        assertThat(braked.run(TEN_HOURS_ON).ending()).isEqualTo(Ending.ABORTED);
        var run = braked.afterwards();

        assertThat(run.resume(Choice.REPEAT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.events.stream().filter(event -> event.event() instanceof StartPostponed)).hasSize(1);
        assertThat(kinds(run)).doesNotContain("late start");
    }

    private static Duration lateness(Rehearsal run) {
        return Duration.between(BEGUN.plus(Duration.ofHours(10)), run.state().latest()).abs();
    }

    private static List<String> steps(Rehearsal run) {
        return run.events.stream().map(event -> event.event()).filter(StepStarted.class::isInstance)
                .map(event -> ((StepStarted) event).key()).toList();
    }

    private static List<String> kinds(Rehearsal run) {
        return run.events.stream().map(event -> event.event()).filter(DeviationNoted.class::isInstance)
                .map(event -> ((DeviationNoted) event).kind()).toList();
    }
}
