package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.record.RunEvent.Ending;
import dipper.record.RunEvent.Measurement;
import dipper.record.RunEvent.StepDone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Goal: what the ledger says of a run is what happened in the tank. Method: both shipped recipes over the virtual coater; the tank's diary counted by
 * patterns written by hand.
 */
class WholeRunTest {

    @Test
    void the_papers_recipe_lays_30_bilayers_on_every_pellet_and_the_tank_agrees() {
        var run = new Rehearsal(ShippedPlans.assigned(ShippedPlans.text("latp-paa-peo-30.yaml"), "dr3-like.yaml"));

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        var baths = TankPattern.baths(run.immersions(), run::solutionAt, 59.9);
        assertThat(baths).startsWith("peroxide water PEI water PAA rinse-A PEO rinse-B PAA");
        assertThat(TankPattern.count(baths, "PAA rinse-A PEO rinse-B")).isEqualTo(30);
        assertThat(TankPattern.count(baths, "PEI|PAA|PEO")).isEqualTo(61);
        assertThat(run.immersions()).hasSize(124);
        assertThat(run.state().counts().ofHanging().certain().complete("bilayer")).isEqualTo(30);
        assertThat(run.state().counts().ofHanging().certain().layers()).isEqualTo(61);
        assertThat(run.state().counts().ofHanging().certain().precursors()).isEqualTo(1);
        assertThat(run.accidents()).isEmpty();
    }

    @Test
    void the_demonstration_lays_what_the_tank_sees_on_each_of_its_pellets() {
        var run = new Rehearsal(ShippedPlans.demo());

        assertThat(run.run().ending()).isEqualTo(Ending.COMPLETED);
        for (var pellet : run.plan.deck().substrates(1)) {
            var immersions = run.diary.stream().filter(dipper.sim.Diary.Immersed.class::isInstance)
                    .map(dipper.sim.Diary.Immersed.class::cast)
                    .filter(entry -> entry.slot() == pellet.slot()).toList();
            var baths = TankPattern.baths(immersions, run::solutionAt, 0.99);
            assertThat(TankPattern.count(baths, "PAA rinse-A PEO rinse-B")).as(pellet.name())
                    .isEqualTo(run.state().counts().ofHanging().certain().complete("bilayer"));
            assertThat(TankPattern.count(baths, "PEI|PAA|PEO")).as(pellet.name())
                    .isEqualTo(run.state().counts().ofHanging().certain().layers());
        }
        assertThat(run.accidents()).isEmpty();
    }

    @Test
    void every_dwell_lasts_its_time_in_the_tank() {
        var run = new Rehearsal(ShippedPlans.demo());
        run.run();

        var set = run.events.stream().map(recorded -> recorded.event()).filter(StepDone.class::isInstance)
                .map(StepDone.class::cast)
                .filter(done -> done.key().endsWith(":dwell")).map(done -> (Measurement.Waited) done.measurement())
                .toList();
        assertThat(run.immersions()).hasSameSizeAs(set);
        for (var i = 0; i < set.size(); i++) {
            assertThat(Math.abs(run.immersions().get(i).dwell() - set.get(i).setNanos())).isLessThan(25_000_000L);
            assertThat(Math.abs(set.get(i).nanos() - set.get(i).setNanos())).isLessThan(25_000_000L);
        }
    }

    @Test
    void the_wet_time_on_record_is_the_tanks_within_a_report() {
        var run = new Rehearsal(ShippedPlans.demo());
        run.run();

        var wet = run.events.stream().map(recorded -> recorded.event()).filter(StepDone.class::isInstance)
                .map(StepDone.class::cast)
                .map(StepDone::measurement).filter(Measurement.Withdrawn.class::isInstance)
                .map(Measurement.Withdrawn.class::cast).toList();
        assertThat(wet).hasSameSizeAs(run.immersions());
        for (var i = 0; i < wet.size(); i++) {
            assertThat(Math.abs(wet.get(i).wetNanos().orElseThrow() - run.immersions().get(i).wet()))
                    .isLessThan(60_000_000L);
        }
    }

    @Test
    void every_motion_is_recorded_before_its_first_byte_and_confirmed_before_the_next() {
        var run = new Rehearsal(ShippedPlans.demo());
        run.run();

        var moves = 0;
        for (var i = 1; i < run.order.size(); i++) {
            if (run.order.get(i).startsWith("> G53")) {
                moves++;
                var key = lastStarted(run, i);
                assertThat(run.order.subList(0, i)).noneMatch(line -> line.startsWith("* StepDone[key=" + key + ","));
            }
        }
        assertThat(moves).as("10 dips of 6 moves, 5 handshakes, to the loading place").isEqualTo(66);
    }

    @Test
    void a_dwell_is_recorded_as_done_after_the_first_byte_of_the_lift_that_was_armed_before() {
        var run = new Rehearsal(ShippedPlans.demo());
        run.run();

        var armed = indexOf(run, "* StepStarted[key=1:lift, exposure=Optional.empty, armedUntil=Optional[");
        var done = indexOf(run, "* StepDone[key=1:dwell");
        assertThat(armed).isPositive().isLessThan(done);
        assertThat(run.order.subList(armed, done)).anyMatch(line -> line.startsWith("> G53 G1 Z"));
    }

    private static String lastStarted(Rehearsal run, int before) {
        for (var i = before - 1; i >= 0; i--) {
            var match = Pattern.compile("\\* StepStarted\\[key=([^,]*),.*").matcher(run.order.get(i));
            if (match.matches() && !match.group(1).endsWith(":dwell")) {
                return match.group(1);
            }
        }
        throw new AssertionError("a motion without a step begun: " + run.order.get(before));
    }

    private static int indexOf(Rehearsal run, String beginning) {
        for (var i = 0; i < run.order.size(); i++) {
            if (run.order.get(i).startsWith(beginning)) {
                return i;
            }
        }
        return -1;
    }
}
