package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.ShippedPlans;
import dipper.plan.Phase;
import dipper.report.Prediction;
import org.junit.jupiter.api.Test;

/** Goal: after a run, what was foretold stands beside what was measured. Method: the demonstration over the virtual coater, whole and cut short. */
class ForetoldRunTest {

    @Test
    void a_whole_run_was_foretold_within_a_few_percent_phase_by_phase() {
        var run = new Rehearsal(ShippedPlans.demo());
        run.run();
        var rows = Prediction.rows(run.plan, run.events);

        assertThat(rows).extracting(Prediction.Row::phase).contains(Phase.TRAVEL, Phase.LOWER, Phase.DWELL, Phase.LIFT,
                Phase.DRAIN);
        assertThat(rows.stream().mapToLong(Prediction.Row::steps).sum()).isEqualTo(81);
        assertThat(rows).allSatisfy(row -> assertThat(row.actual()).as(row.phase().toString())
                .isEqualTo(row.predicted(), within(0.05 * row.predicted() + 0.2)));
        assertThat(Prediction.lines(rows)).hasSize(rows.size() + 2).last().asString().startsWith("together");
    }

    @Test
    void a_run_cut_short_is_compared_as_far_as_it_came() {
        var run = new Rehearsal(ShippedPlans.demo()).brakeAt(30);
        run.run();
        var rows = Prediction.rows(run.plan, run.events);

        assertThat(rows.stream().mapToLong(Prediction.Row::steps).sum()).isBetween(5L, 60L);
        assertThat(rows.stream().mapToDouble(Prediction.Row::predicted).sum()).isLessThan(31);
    }
}
