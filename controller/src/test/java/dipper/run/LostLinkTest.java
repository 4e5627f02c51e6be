package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.record.RunEvent.Ending;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: a pulled cable ends a run with what is known and what is not. Method: the cable pulled at every half second of the demonstration. */
class LostLinkTest {

    static DoubleStream everyMoment() {
        return DoubleStream.iterate(1, moment -> moment < 60, moment -> moment + 0.5);
    }

    @ParameterizedTest
    @MethodSource("everyMoment")
    void nothing_is_begun_after_it_and_the_counts_hold(double moment) {
        var run = new Rehearsal(ShippedPlans.demo());
        run.at(moment, run.virtual::unplug);
        var closing = run.run();

        if (run.events.isEmpty()) {
            assertThat(run.order).noneMatch(line -> line.startsWith("> G53") || line.startsWith("> $H"));
            return;
        }
        if (closing.ending() != Ending.COMPLETED) {
            assertThat(closing.ending()).isEqualTo(Ending.FAILED);
            assertThat(run.state().failure()).get()
                    .satisfies(failure -> assertThat(failure.fault()).isEqualTo("link gone"));
        }
        // The board goes on with the motion it has, and nobody comes for a minute.
        run.virtual.clock().advanceTo(run.virtual.clock().nanos() + 60_000_000_000L);
        run.virtual.settle();
        StoppingTest.assertCountsHold(run);
    }

    @Test
    void a_line_that_is_back_is_not_opened_again_by_a_run() {
        var run = new Rehearsal(ShippedPlans.demo());
        run.at(30, run.virtual::unplug).at(30.001, run.virtual::plugIn);

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(run.opened).isEqualTo(1);
    }
}
