package dipper.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.record.LedgerBroken;
import dipper.record.RecordHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a ledger of any version is read for ever, and becomes a present one without losing an event. Method: files made from published dumps. */
class LedgerVersionsTest {

    private static final Path DUMPS = Path.of("src/test/resources/ledger");

    @TempDir
    private Path folder;

    private Ledgers ledgers;

    @BeforeEach
    void inFolder() {
        ledgers = new Ledgers(folder.resolve("ledger.db"));
    }

    @Test
    void a_file_of_version_1_is_read_and_left_as_it_is() throws Exception {
        lay("version-1.sql");

        assertThat(ledgers.runs()).containsExactly("2026-11-22-1", "2026-11-21-1");
        assertThat(ledgers.read("2026-11-21-1")).hasSizeGreaterThan(20)
                .allSatisfy(event -> assertThat(event.boot() + event.who()).isEmpty());
        assertThat(ledgers.head("2026-11-22-1")).contains(new RecordHead("2026-11-22-1", 3, ""));
        assertThat(ledgers.inspect().orElseThrow().damage()).isEmpty();
        assertThat(ledgers.inspect().orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void the_next_run_chains_the_events_of_version_1_and_changes_none() throws Exception {
        lay("version-1.sql");
        var before = ledgers.runs().stream().map(ledgers::read).toList();
        try (var ledger = ledgers.open(SqliteLedgerTest.CLOCK, "ada")) {
            ledger.append(EveryEvent.all().getFirst());
        }

        assertThat(ledgers.runs()).hasSize(3);
        assertThat(List.of("2026-11-22-1", "2026-11-21-1").stream().map(ledgers::read).toList()).isEqualTo(
                before);
        var found = ledgers.inspect().orElseThrow();
        assertThat(found.version()).isEqualTo(Schema.VERSION);
        assertThat(found.damage()).isEmpty();
        assertThat(found.runs()).allSatisfy(run -> assertThat(run.hash()).hasSize(64));
    }

    /** A run of an older Dipper would find its table gone at its next event, with pellets in a bath. */
    @Test
    void a_file_of_version_1_that_somebody_else_has_open_is_not_changed() throws Exception {
        lay("version-1.sql");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + ledgers.file());
                var statement = other.createStatement()) {
            statement.executeQuery("PRAGMA journal_mode=WAL").close();
            statement.execute(deckConfirmed(4));
            assertThatThrownBy(() -> ledgers.open(SqliteLedgerTest.CLOCK, "ada")).isInstanceOf(LedgerBroken.class)
                    .hasMessageContaining("older Dipper");
            statement.execute(deckConfirmed(5));
        }
        assertThat(ledgers.read("2026-11-22-1")).hasSize(5);
    }

    private static String deckConfirmed(int sequence) {
        return "INSERT INTO event VALUES ('2026-11-22-1', %d, '2026-11-22T09:00:00Z', 1, 'deck confirmed', '', '{\"who\":\"ada\"}')"
                .formatted(sequence);
    }

    /** The columns and the hashes of version 2, by which others may check a record without Dipper. */
    @Test
    void the_rows_of_version_2_are_as_they_were_published() throws Exception {
        try (var ledger = ledgers.open(SqliteLedgerTest.CLOCK, "ada")) {
            EveryEvent.all().forEach(ledger::append);
        }
        try (var ledger = ledgers.open(SqliteLedgerTest.CLOCK, "ada")) {
            ledger.append(EveryEvent.all().getFirst());
        }
        var written = dump();
        if ("write".equals(System.getProperty("dipper.pictures"))) {
            Files.write(DUMPS.resolve("version-2.sql"), written);
        }

        assertThat(written).isEqualTo(Files.readAllLines(DUMPS.resolve("version-2.sql")));
    }

    @Test
    void a_file_of_version_2_is_read_for_ever() throws Exception {
        lay("version-2.sql");

        assertThat(ledgers.inspect().orElseThrow().damage()).isEmpty();
        assertThat(ledgers.runs()).hasSize(2);
        assertThat(ledgers.read(ledgers.runs().getLast())).extracting(dipper.record.Recorded::event)
                .isEqualTo(EveryEvent.all());
    }

    private void lay(String dump) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + ledgers.file());
                var statement = connection.createStatement()) {
            for (var line : Files.readAllLines(DUMPS.resolve(dump))) {
                statement.execute(line);
            }
        }
    }

    private List<String> dump() throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + ledgers.file());
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")) {
                while (rows.next()) {
                    lines.add(rows.getString(1).replace('\n', ' '));
                }
            }
            try (var rows = statement.executeQuery(
                    """
                    SELECT format('INSERT INTO event VALUES (%d, %Q, %d, %Q, %d, %Q, %Q, %Q, %Q, %Q, %Q)',
                    number, run, sequence, wall, nanos, boot, who, kind, key, payload, hash) FROM event ORDER BY number""")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        lines.add("PRAGMA user_version=" + Schema.VERSION);
        return lines;
    }
}
