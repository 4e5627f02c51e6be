package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunResumed;
import dipper.sim.Diary;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: wherever a run ends, it can be gone on with, and no count lies. Method: the demonstration; its process is killed before and after each commit, and
 * in each with the power, the transaction lost; a second one goes on with every choice, and the tank, which saw all of it, is asked what the pellet has received.
 */
class ResumeTest {

    private static final Plan PLAN = ShippedPlans.demo();

    static Stream<Arguments> everyDeath() {
        return Deaths.of(PLAN);
    }

    @ParameterizedTest(name = "killed {0} of event {1}")
    @MethodSource("everyDeath")
    void a_killed_run_goes_on_and_its_counts_hold(Deaths.Moment moment, int event) {
        var choices = 0;
        for (var choice : new Choice[] {Choice.REPEAT, Choice.COUNT_AS_DONE, Choice.LEAVE_OUT}) {
            var run = Deaths.of(PLAN, moment, event);
            var doubtful = Recovery.standing(PLAN, run.events) instanceof Standing.InDoubt;
            if (choices++ > 0 && !doubtful) {
                return;
            }
            var next = run.afterwards();
            next.virtual.clock().advanceTo(next.virtual.clock().nanos() + 60_000_000_000L);
            next.virtual.settle();
            StoppingTest.assertCountsHold(next);
            next.recordedIn(Deaths.behind(next));
            var closing = next.resume(choice);

            assertThat(closing.ending()).as(closing.why()).isEqualTo(Ending.COMPLETED);
            assertThat(next.accidents()).isEmpty();
            assertThat(next.endsIn()).isEmpty();
            assertCountsHold(next, doubtful ? choice : Choice.REPEAT);
        }
    }

    @ParameterizedTest(name = "killed {0} of event {1}")
    @MethodSource("everyDeath")
    void a_killed_run_that_is_ended_by_decision_keeps_its_counts_and_its_doubt(Deaths.Moment moment, int event) {
        var run = Deaths.of(PLAN, moment, event);
        var standing = Recovery.standing(PLAN, run.events);
        if (!(standing instanceof Standing.InDoubt)) {
            return;
        }
        run.virtual.clock().advanceTo(run.virtual.clock().nanos() + 60_000_000_000L);
        run.virtual.settle();
        var ledger = Deaths.behind(run);
        var judged = Resumption.judged(standing, run.events,
                Optional.of(new Resumption.Decision(Choice.END, "ada", "the vial broke")),
                Standing.Instants.now(run.virtual.clock()));
        run.events.add(ledger.append(new RunResumed("ada", "", "sim:", "Grbl", PLAN.hash(), Optional.empty())));
        judged.forEach(happened -> run.events.add(ledger.append(happened)));
        run.events.add(ledger.append(new RunClosed(Ending.STOPPED, "ended by decision")));

        StoppingTest.assertCountsHold(run);
        assertThat(run.accidents()).isEmpty();
        assertThat(Recovery.standing(PLAN, run.events)).isInstanceOf(Standing.InDoubt.class);
    }

    @ParameterizedTest(name = "killed {0} of event {1}")
    @MethodSource("everyDeath")
    void a_pellet_that_is_taken_out_of_a_killed_run_keeps_its_count_while_the_other_goes_on(Deaths.Moment moment,
            int event) {
        var run = Deaths.of(PLAN, moment, event).afterwards();
        run.virtual.clock().advanceTo(run.virtual.clock().nanos() + 60_000_000_000L);
        run.virtual.settle();
        var ledger = Deaths.behind(run);
        run.virtual.takeOut(2);
        run.events.add(ledger.append(new RunEvent.PelletTakenOut("", 2, "DEMO-2")));
        run.recordedIn(ledger);

        assertThat(run.resume(Choice.COUNT_AS_DONE).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertCountHolds(run, 1, "DEMO-1");
        assertCountHolds(run, 2, "DEMO-2");
        assertThat(run.state().counts().hanging()).containsExactly("DEMO-1");
    }

    /** What was taken out of a liquid has no immersion in the diary, only that it went in. */
    private static void assertCountHolds(Rehearsal run, int slot, String pellet) {
        var own = run.diary.stream().filter(entry -> entry.slot() == slot).toList();
        var immersed = own.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast).toList();
        var seen = TankPattern.count(TankPattern.baths(immersed, run::solutionAt, 1.97), "PEI|PAA|PEO");
        var still = own.isEmpty() || own.getLast() instanceof Diary.Immersed ? 0 : 1;
        var received = run.state().counts().of(pellet);
        assertThat(received.certain().layers()).isLessThanOrEqualTo(seen + still);
        assertThat(received.possible().layers()).isGreaterThanOrEqualTo(seen);
    }

    /** What the tank saw lies within the interval, and every layer of the plan is there or has a name for why it may not be. */
    private static void assertCountsHold(Rehearsal run, Choice choice) {
        var baths = TankPattern.baths(run.immersions(), run::solutionAt, 1.97);
        var seen = TankPattern.count(baths, "PEI|PAA|PEO");
        var received = run.state().counts().ofHanging();
        assertThat(received.certain().layers()).isLessThanOrEqualTo(seen);
        assertThat(received.possible().layers()).isGreaterThanOrEqualTo(seen);
        assertThat(received.decided().layers()).as("with what was decided")
                .isEqualTo(choice == Choice.LEAVE_OUT ? 4 : 5);
        assertThat(run.state().deviations()).extracting(RunEvent.DeviationNoted::kind).contains("interrupted");
    }

    @Test
    void what_is_in_doubt_is_not_gone_on_with_undecided() {
        var run = Deaths.of(PLAN, Deaths.Moment.AFTER_COMMIT, firstDwell());

        assertThat(Recovery.standing(PLAN, run.events)).isInstanceOf(Standing.InDoubt.class);
        assertThatThrownBy(() -> Resumption.of(PLAN, run.events, null, Optional.empty(), null,
                Standing.Instants.now(run.virtual.clock()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_second_death_while_resuming_is_as_safe_as_the_first() {
        for (var event = 1; event < 40; event++) {
            var run = Deaths.of(PLAN, Deaths.Moment.AFTER_COMMIT, firstDwell()).afterwards();
            Deaths.kill(run, Deaths.Moment.AFTER_COMMIT, event, Deaths.behind(run));
            assertThatThrownBy(() -> run.resume(Choice.COUNT_AS_DONE)).isInstanceOf(Deaths.Killed.class);
            var last = run.afterwards();
            last.recordedIn(Deaths.behind(last));

            assertThat(last.resume(Choice.COUNT_AS_DONE).ending()).isEqualTo(Ending.COMPLETED);
            assertThat(last.accidents()).isEmpty();
            var seen = TankPattern.count(TankPattern.baths(last.immersions(), last::solutionAt, 1.97), "PEI|PAA|PEO");
            assertThat(last.state().counts().ofHanging().certain().layers()).isLessThanOrEqualTo(seen);
            assertThat(last.state().counts().ofHanging().possible().layers()).isGreaterThanOrEqualTo(seen);
        }
    }

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void a_stopped_run_goes_on_and_ends_with_every_layer(double moment) {
        var run = new Rehearsal(PLAN).stopAt(moment);
        if (run.run().ending() == Ending.COMPLETED) {
            return;
        }
        var next = run.afterwards();
        next.recordedIn(Deaths.behind(next));

        assertThat(next.resume(Choice.REPEAT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(next.accidents()).isEmpty();
        assertCountsHold(next, Choice.REPEAT);
    }

    private static int firstDwell() {
        var whole = new Rehearsal(PLAN);
        whole.run();
        return whole.events.stream().filter(event -> event.event().toString().contains("3/1/1:dwell")).findFirst()
                .map(Recorded::sequence).orElseThrow().intValue();
    }
}
