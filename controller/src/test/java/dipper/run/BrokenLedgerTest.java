package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.ledger.MemoryLedger;
import dipper.record.RunEvent.Ending;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: without a record nothing moves. Method: the ledger breaks at each event of the demonstration in turn. */
class BrokenLedgerTest {

    static IntStream everyEvent() {
        var whole = new Rehearsal(ShippedPlans.demo());
        whole.run();
        return IntStream.rangeClosed(1, whole.events.size());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void a_commit_that_fails_ends_the_run_by_the_safe_stop(int event) {
        var run = new Rehearsal(ShippedPlans.demo());
        run.recordedIn(Rehearsal.breaksAt(event, new MemoryLedger(run.virtual.clock())));

        assertThat(run.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(run.lastWords).singleElement().asString().contains("disk full");
        assertThat(run.accidents()).isEmpty();
        assertThat(run.order.subList(lastEvent(run) + 1, run.order.size())).as("a motion begun after the last event")
                .filteredOn(line -> line.startsWith("> G53"))
                .hasSizeLessThanOrEqualTo(1);
        if (event > 1) {
            StoppingTest.assertCountsHold(run);
        }
    }

    private static int lastEvent(Rehearsal run) {
        for (var i = run.order.size() - 1; i >= 0; i--) {
            if (run.order.get(i).startsWith("* ")) {
                return i;
            }
        }
        return -1;
    }
}
