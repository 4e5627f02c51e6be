package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.PelletLost;
import dipper.record.RunEvent.RunChanged;
import dipper.record.RunEvent.RunClosed;
import dipper.record.RunEvent.RunResumed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what lies before a run can be changed at every moment, and what is behind it stays what it was. Method: the demonstration with three bilayers
 * instead of two, or one instead of two, wanted at every quarter of a second; the tank says what the pellet has received.
 */
class ChangingTest {

    private static final Plan TWO = ShippedPlans.demo();
    private static final Plan THREE = bilayers(3);
    private static final Plan ONE = bilayers(1);

    private static Plan bilayers(int number) {
        return ShippedPlans
                .demo(ShippedPlans.text("demo.yaml").replace("bilayers: {is: 2", "bilayers: {is: " + number));
    }

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void a_longer_run_gets_its_layers_unless_it_was_over(double moment) {
        var run = changedAt(moment, THREE);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(run.endsIn()).isEmpty();
        assertCounts(run, isChangedInTime(run) ? 7 : 5);
    }

    @ParameterizedTest
    @MethodSource("dipper.run.StoppingTest#everyMoment")
    void a_shorter_run_ends_behind_its_unit_unless_that_was_passed(double moment) {
        var run = changedAt(moment, ONE);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(run.endsIn()).isEmpty();
        assertCounts(run, isChangedInTime(run) ? 3 : 5);
    }

    @Test
    void a_change_that_comes_too_late_is_said_and_changes_nothing() {
        var run = changedAt(45, ONE);
        run.run();

        assertThat(run.state().deviations()).singleElement().satisfies(deviation -> {
            assertThat(deviation.kind()).isEqualTo("not changed");
            assertThat(deviation.key()).startsWith("3/2/");
        });
        assertThat(run.state().opened().planHash()).isEqualTo(TWO.hash());
    }

    @Test
    void a_change_is_gone_on_with_after_a_pause_and_after_a_stop() {
        var run = changedAt(30, THREE).stopAt(35);
        assertThat(run.run().ending()).isEqualTo(Ending.STOPPED);
        assertThat(run.state().opened().planHash()).isEqualTo(THREE.hash());

        assertThat(Recovery.standing(THREE, run.events)).isInstanceOf(Standing.Before.class);
    }

    @Test
    void a_change_in_a_pause_is_gone_on_with() {
        var run = pausedAndChanged(30, THREE);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertThat(layersIn(run)).isEqualTo(7);
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(7);
    }

    @Test
    void what_was_passed_before_a_pause_is_not_changed_in_it() {
        var run = pausedAndChanged(45, ONE);

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(layersIn(run)).isEqualTo(5);
        assertThat(run.state().deviations()).extracting(RunEvent.DeviationNoted::kind).contains("not changed");
    }

    /** A change while the coater homes after a pause: the treatment that comes first must be one of its plan's. */
    @Test
    void a_change_right_behind_a_pause_is_held_against_what_comes_first() {
        var run = new Rehearsal(TWO);
        run.at(44, () -> requests(run).pause("ada"));
        whenPaused(run, () -> {
            resume(run);
            requests(run).change(ONE, changed(ONE));
        });

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(layersIn(run)).isEqualTo(5);
        assertThat(run.state().deviations()).extracting(RunEvent.DeviationNoted::kind).contains("not changed");
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 0", "30, 0, 1", "50, 0, 3"})
    void a_lost_pellet_may_have_anything_since_it_was_seen_and_nothing_after(double moment, int certain, int possible) {
        var run = new Rehearsal(TWO);
        run.at(moment, () -> requests(run).lose(new PelletLost(2, "DEMO-2", "ada", "it fell")));
        run.run();
        var lost = run.state().counts().of("DEMO-2");

        assertThat(lost.certain().layers()).isEqualTo(certain);
        assertThat(lost.possible().layers()).isGreaterThanOrEqualTo(possible).isLessThan(5);
        assertThat(run.state().counts().of("DEMO-1").certain().layers()).isEqualTo(5);
        assertThat(run.state().deviations()).singleElement()
                .satisfies(deviation -> assertThat(deviation.what())
                        .isEqualTo("DEMO-2 no longer hangs in slot 2: it fell"));
    }

    private static Rehearsal changedAt(double moment, Plan to) {
        var run = new Rehearsal(TWO);
        return run.at(moment, () -> requests(run).change(to, changed(to)));
    }

    private static RunChanged changed(Plan to) {
        return new RunChanged("ada", "as wanted", List.of("bilayers=x"), List.of(), Hung.in(to), to.protocol().hash(),
                to.hash());
    }

    private static Requests requests(Rehearsal run) {
        return new Requests(run.coater, run.inbox);
    }

    /** Paused then, changed while it is, and gone on with in one breath: what was asked first is in what is gone on with. */
    private static Rehearsal pausedAndChanged(double moment, Plan to) {
        var run = new Rehearsal(TWO);
        run.at(moment, () -> requests(run).pause("ada"));
        whenPaused(run, () -> {
            requests(run).change(to, changed(to));
            resume(run);
        });
        return run;
    }

    private static void whenPaused(Rehearsal run, Runnable action) {
        var ledger = run.ledger();
        run.recordedIn(event -> {
            if (event instanceof RunClosed(var ending, var _) && ending == Ending.PAUSED) {
                run.at(run.virtual.clock().nanos() / 1e9 + 30, action);
            }
            return ledger.append(event);
        });
    }

    /** By the plan that the record names then. */
    private static void resume(Rehearsal run) {
        requests(run).resume("ada", () -> {
            var plan = List.of(ONE, TWO, THREE).stream()
                    .filter(known -> known.hash().equals(run.state().opened().planHash())).findFirst().orElseThrow();
            return Resumption.of(plan, run.events,
                    new RunResumed("ada", "", "sim:", "virtual", plan.hash(), Optional.empty()),
                    Optional.of(new Resumption.Decision(Choice.REPEAT, "ada", "")), new DeckConfirmed("ada"),
                    Standing.Instants.now(run.virtual.clock()));
        });
    }

    private static int layersIn(Rehearsal run) {
        return TankPattern.count(TankPattern.baths(run.immersions(), run::solutionAt, 1.97), "PEI|PAA|PEO");
    }

    /** Whether it is recorded as changed, and before it set off for the loading place. */
    private static boolean isChangedInTime(Rehearsal run) {
        var events = run.events.stream().map(Recorded::event).toList();
        return events.stream().filter(RunChanged.class::isInstance).findFirst().map(events::indexOf)
                .filter(changed -> events.subList(0, changed).stream()
                        .noneMatch(event -> event instanceof RunEvent.StepStarted(var begun, var _, var _)
                                && begun.startsWith("end:")))
                .isPresent();
    }

    private static void assertCounts(Rehearsal run, int layers) {
        assertThat(layersIn(run)).isEqualTo(layers);
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(layers);
        assertThat(run.state().deviations()).allMatch(deviation -> deviation.kind().equals("not changed"));
    }
}
