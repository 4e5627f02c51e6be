package dipper.run;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.ledger.Ledgers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a disk that fills up during a run does not end it. Method: the sizes of the ledger's files before and after a whole run. */
class RecordRoomTest {

    @TempDir
    private Path folder;

    @Test
    void the_room_taken_beforehand_is_enough_for_a_whole_run() throws IOException {
        var plan = ShippedPlans.demo();
        var run = new Rehearsal(plan);
        try (var ledger = new Ledgers(folder.resolve("ledger.db")).open(run.virtual.clock(), "ada")) {
            ledger.reserveFor(StreamSupport.stream(plan.spliterator(), false).count());
            var size = size("ledger.db");
            var ahead = size("ledger.db-wal");
            run.recordedIn(ledger);
            run.run();

            assertThat(run.events).hasSizeGreaterThan(100);
            assertThat(size("ledger.db")).isEqualTo(size);
            assertThat(size("ledger.db-wal")).isLessThanOrEqualTo(ahead);
        }
    }

    private long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }
}
