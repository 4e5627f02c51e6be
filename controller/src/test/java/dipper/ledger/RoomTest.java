package dipper.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.record.LedgerBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a disk that fills up during a run does not end it. Method: files that may not grow; a whole run is in RecordRoomTest. */
class RoomTest {

    @TempDir
    private Path folder;

    @Test
    void room_that_is_there_is_not_taken_twice() throws IOException {
        assertThat(List.of(sizeAfterReserving(), sizeAfterReserving())).containsOnly(sizeAfterReserving());
    }

    private long sizeAfterReserving() throws IOException {
        try (var ledger = new Ledgers(file()).open(SqliteLedgerTest.CLOCK, "ada")) {
            ledger.reserveFor(1_000);
        }
        return Files.size(file());
    }

    @Test
    void a_disk_without_room_is_said_before_the_run_and_the_ledger_stays_as_it_was() throws SQLException {
        var database = Database.toWrite(file());
        try (var ledger = new SqliteLedger(SqliteLedgerTest.CLOCK, "ada", database,
                new dipper.record.RecordHead("", 0, ""))) {
            database.execute("PRAGMA max_page_count=600");
            assertThatThrownBy(() -> ledger.reserveFor(10_000)).isInstanceOf(LedgerBroken.class)
                    .hasMessageContaining("10000 steps").hasMessageContaining("not begun");
            ledger.append(EveryEvent.all().getFirst());
        }
        var ledgers = new Ledgers(file());
        assertThat(ledgers.inspect().orElseThrow().damage()).isEmpty();
        assertThat(ledgers.runs()).hasSize(1);
    }

    private Path file() {
        return folder.resolve("ledger.db");
    }
}
