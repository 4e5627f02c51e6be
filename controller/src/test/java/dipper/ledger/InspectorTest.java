package dipper.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: nothing in a ledger can be changed without being found. Method: three runs, then the file is tampered with past its triggers. */
class InspectorTest {

    @TempDir
    private Path folder;

    private Ledgers ledgers;

    @BeforeEach
    void threeRuns() {
        ledgers = new Ledgers(folder.resolve("ledger.db"));
        for (var i = 0; i < 3; i++) {
            try (var ledger = ledgers.open(SqliteLedgerTest.CLOCK, "ada")) {
                EveryEvent.all().forEach(ledger::append);
            }
        }
    }

    @Test
    void what_was_only_appended_is_sound() {
        var found = ledgers.inspect().orElseThrow();

        assertThat(found.damage()).isEmpty();
        assertThat(found.runs()).hasSize(3).allSatisfy(
                run -> assertThat(ledgers.head(run.run())).contains(run));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPDATE event SET payload = '{\"who\":\"bob\"}' WHERE number = 2|event 2 is not what was written",
        "UPDATE event SET wall = '2026-11-22T12:00:00.2Z' WHERE number = 5|event 5 is not what was written",
        "UPDATE event SET nanos = nanos + 1 WHERE number = 5|event 5 is not what was written",
        "UPDATE event SET boot = 'x' WHERE number = 5|event 5 is not what was written",
        "UPDATE event SET who = 'bob' WHERE number = 5|event 5 is not what was written",
        "UPDATE event SET kind = 'step cut' WHERE number = 5|event 5 is not what was written",
        "UPDATE event SET key = '2:travel' WHERE number = 3|event 3 is not what was written",
        "UPDATE event SET hash = 'x' WHERE number = 5|event 5 is not what was written",
        "DELETE FROM event WHERE number = 5|event 6 stands behind event 4",
        "DELETE FROM event WHERE run LIKE '%-2'|a run opened before it is missing",
        "DELETE FROM event WHERE run LIKE '%-1'|a run opened before it is missing",
        "UPDATE event SET run = 'x' WHERE run LIKE '%-2'|run x: event 1 is not what was written"})
    void whatever_is_changed_is_found(String change, String found) throws SQLException {
        tamper("DROP TRIGGER event_stays", "DROP TRIGGER event_is_final", change,
                "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT 1; END",
                "CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT 1; END");

        assertThat(ledgers.inspect().orElseThrow().damage()).isNotEmpty().first().asString().contains(found);
    }

    @Test
    void a_trigger_that_was_taken_away_is_found() throws SQLException {
        tamper("DROP TRIGGER event_is_next");

        assertThat(ledgers.inspect().orElseThrow().damage()).singleElement().asString().contains("event_is_next");
    }

    @Test
    void a_page_that_the_disk_spoilt_is_found() throws Exception {
        tamper("PRAGMA wal_checkpoint(TRUNCATE)");
        try (var file = FileChannel.open(ledgers.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (var page = 4096L * 3; page < file.size(); page += 4096) {
                file.write(java.nio.ByteBuffer.wrap(new byte[64]), page + 2000);
            }
        }

        assertThat(ledgers.inspect().orElseThrow().damage()).isNotEmpty();
    }

    @Test
    void an_event_is_neither_put_in_between_nor_replaced() throws SQLException {
        for (var how : new String[] {"INSERT", "INSERT OR REPLACE"}) {
            for (var sequence : new int[] {2, 99}) {
                assertThatThrownBy(() -> tamper(how + " INTO event SELECT NULL, run, " + sequence
                        + ", wall, nanos, boot, who, kind, key, payload, hash FROM event WHERE number = 2"))
                        .hasMessageContaining("only appended");
            }
        }
    }

    @Test
    void a_copy_made_while_a_run_is_written_is_sound_and_whole() {
        var copy = new Ledgers(folder.resolve("copy.db"));
        try (var ledger = ledgers.open(SqliteLedgerTest.CLOCK, "ada")) {
            ledger.reserveFor(1_000);
            EveryEvent.all().forEach(ledger::append);
            ledgers.copyTo(copy.file());
            ledger.append(EveryEvent.all().getLast());

            assertThat(copy.inspect().orElseThrow().damage()).isEmpty();
            assertThat(copy.read(ledger.run())).hasSize(EveryEvent.all().size());
        }
        assertThat(Files.exists(copy.file())).isTrue();
    }

    private void tamper(String... statements) throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + ledgers.file());
                var statement = other.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
