package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.plan.Plan;
import dipper.record.RunEvent.BeakerReplaced;
import dipper.record.RunEvent.Choice;
import dipper.record.RunEvent.Ending;
import dipper.sim.Diary;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: a run with people in it can die at any moment, and each pellet's count holds. Method: a batch whose second pellet leaves early and whose beaker is
 * replaced, killed before and after each commit and gone on with; the tank's diary of each slot.
 */
class ResumedBatchTest {

    private static final Plan PLAN = ShippedPlans.batch(BatchRunTest.EARLY);

    static Stream<Arguments> everyDeath() {
        return Deaths.of(PLAN);
    }

    @ParameterizedTest(name = "killed {0} of event {1}")
    @MethodSource("everyDeath")
    void a_pellet_that_left_stays_away_and_every_count_holds(Deaths.Moment moment, int event) {
        var run = Deaths.of(PLAN, moment, event).afterwards();
        run.recordedIn(Deaths.behind(run));

        assertThat(run.resume(Choice.REPEAT).ending()).isEqualTo(Ending.COMPLETED);
        assertThat(run.accidents()).isEmpty();
        assertCountHolds(run, 1, "0412");
        assertCountHolds(run, 2, "no");
        assertThat(run.state().counts().of("no").certain().complete("bilayer")).isEqualTo(2);
        assertThat(run.state().counts().of("0412").certain().complete("bilayer")).isEqualTo(5);
        assertThat(run.events.stream().map(recorded -> recorded.event()).filter(BeakerReplaced.class::isInstance))
                .as("asked once more where the answer was not on record").hasSizeBetween(2, 3);
    }

    private static void assertCountHolds(Rehearsal run, int slot, String pellet) {
        var immersed = run.diary.stream().filter(Diary.Immersed.class::isInstance).map(Diary.Immersed.class::cast)
                .filter(entry -> entry.slot() == slot).toList();
        var seen = TankPattern.count(TankPattern.baths(immersed, run::solutionAt, 1.97), "PEI|PAA|PEO");
        var received = run.state().counts().of(pellet);
        assertThat(received.certain().layers()).isLessThanOrEqualTo(seen);
        assertThat(received.possible().layers()).isGreaterThanOrEqualTo(seen);
    }
}
