package dipper.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dipper.ShippedPlans;
import dipper.forecast.Handshake;
import dipper.forecast.Timing;
import dipper.plan.Plan;
import org.junit.jupiter.api.Test;

/** Goal: when a run that is under way is done is foretold alike from each of its steps. Method: the demonstration, with pellets that go in slowly. */
class OutlookTest {

    private static final Plan PLAN = ShippedPlans
            .demo(ShippedPlans.text("demo.yaml").replace("immersion: 20 mm/s", "immersion: 0.1 mm/s"));

    @Test
    void from_each_step_of_a_treatment_on_the_rest_is_what_the_whole_is_without_what_is_behind() {
        var pace = new Timing.Pace(PLAN.rig(), Handshake.assumed(PLAN.rig().handshake()));
        var behind = 0.0;
        var whole = finish("1:travel", 0);
        for (var step : PLAN) {
            if (step.key().startsWith("1:")) {
                assertThat(finish(step.key(), 0)).as(step.key()).isCloseTo(whole - behind, within(0.5));
                behind += pace.of(step).total();
            }
        }
        assertThat(behind).as("a way in of a minute and a half").isGreaterThan(60);
    }

    @Test
    void what_has_lasted_is_behind_and_a_step_that_lasts_longer_than_it_should_leaves_what_comes_after_it() {
        assertThat(finish("1:lower", 10)).isCloseTo(finish("1:lower", 0) - 10, within(1e-6));
        assertThat(finish("1:dwell", 3_600)).isCloseTo(finish("1:lift", 0), within(0.5));
    }

    private static double finish(String key, double lasted) {
        return Outlook.from(PLAN, key, lasted).orElseThrow().finish();
    }
}
