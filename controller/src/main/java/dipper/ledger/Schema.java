package dipper.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The ledger's tables, and how those of earlier versions become the present ones. Table {@code event}, one row an event:
 *
 * <pre>
 *   number    its place in the ledger
 *   run       the run's name, 2026-11-22-1
 *   sequence  1, 2, 3 … within the run
 *   wall      the wall clock's time, ISO 8601, UTC
 *   nanos     the monotonic clock's, ns
 *   boot      names what the monotonic clock counts from; instants of one boot can be compared
 *   who       the account that Dipper ran under
 *   kind      "step started", "step done" …
 *   key       the step's key, or empty
 *   payload   the rest, a JSON object
 *   hash      over the hash before and all of these but the number; see {@link Row#hashAfter}
 * </pre>
 *
 * Rows are never changed, deleted or put in between: triggers refuse. {@code user_version} holds the version. Version 1 had neither number, boot, who
 * nor hash; its events are chained when a run is first written beside them, boot and who stay empty. Table {@code reserve} is empty but while room is
 * being made.
 */
final class Schema {

    static final int VERSION = 2;

    static final String INSERT = "INSERT INTO event (" + Row.COLUMNS + ", hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String COLUMNS_OF_1 = "run, sequence, wall, nanos, '', '', kind, key, payload";

    private static final List<String> TABLES = List.of(
            """
                    CREATE TABLE event (number INTEGER PRIMARY KEY, run TEXT NOT NULL, sequence INTEGER NOT NULL, wall TEXT NOT NULL,
                    nanos INTEGER NOT NULL, boot TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
                    payload TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (run, sequence))""",
            "CREATE INDEX opening ON event (number) WHERE sequence = 1",
            "CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END",
            "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END",
            """
                    CREATE TRIGGER event_is_next BEFORE INSERT ON event
                    WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM event WHERE run = NEW.run)
                    BEGIN SELECT RAISE(ABORT, 'events are only appended'); END""",
            "CREATE TABLE reserve (room BLOB NOT NULL)",
            "PRAGMA user_version = " + VERSION);

    private final Connection connection;
    private final int version;

    private Schema(Connection connection, int version) {
        this.connection = connection;
        this.version = version;
    }

    /** As it is found. Throws SQLException for a ledger of a newer Dipper. */
    static Schema of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("PRAGMA user_version")) {
            var version = rows.next() ? rows.getInt(1) : 0;
            if (version > VERSION) {
                throw new SQLException(
                        "written by a newer Dipper (format %d, this one knows %d)".formatted(version, VERSION));
            }
            return new Schema(connection, version);
        }
    }

    int version() {
        return version;
    }

    /** The columns of {@link Row}, and the hash, as this version can give them. */
    String columns() {
        return version == 1 ? COLUMNS_OF_1 + ", ''" : Row.COLUMNS + ", hash";
    }

    /** The order in which the events were written; in version 1 at least each run's. */
    String order() {
        return version == 1 ? "run, sequence" : "number";
    }

    /** Those that must stand. */
    List<String> triggers() {
        return version == 1
                ? List.of("event_is_final", "event_stays")
                : List.of("event_is_final", "event_stays", "event_is_next");
    }

    /** Makes it the present one, all of it or nothing. Throws SQLException where another process has the file open, too. */
    void bringUpToDate() throws SQLException {
        switch (version) {
            case VERSION -> {
            }
            case 0 -> inOneGo(TABLES);
            default -> {
                beAlone();
                inOneGo(fromVersion1());
                Database.execute(connection, "PRAGMA journal_mode = WAL");
            }
        }
    }

    /** SQLite leaves the write-ahead log only for a process that has the file to itself; one of an older Dipper may be in the middle of a run. */
    private void beAlone() throws SQLException {
        try (var statement = connection.createStatement();
                var mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
            if (!mode.getString(1).equals("delete")) {
                throw new SQLException("the ledger stays in mode " + mode.getString(1));
            }
        } catch (SQLException shared) {
            throw new SQLException(
                    "an older Dipper made this ledger (format %d) and has it open; wait until that has ended, then start again"
                            .formatted(version),
                    shared);
        }
    }

    private static List<String> fromVersion1() {
        var steps = new ArrayList<>(List.of("DROP TRIGGER event_is_final", "DROP TRIGGER event_stays",
                "ALTER TABLE event RENAME TO event_1"));
        steps.addAll(TABLES);
        return steps;
    }

    private void inOneGo(List<String> statements) throws SQLException {
        Database.execute(connection, "BEGIN EXCLUSIVE");
        if (of(connection).version() == version) {
            for (var statement : statements) {
                Database.execute(connection, statement);
            }
            if (version == 1) {
                chain();
                Database.execute(connection, "DROP TABLE event_1");
            }
        }
        Database.execute(connection, "COMMIT");
    }

    private void chain() throws SQLException {
        var opening = "";
        for (var run : runsOfVersion1()) {
            opening = chain(run, opening);
        }
    }

    private List<String> runsOfVersion1() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT run FROM event_1 WHERE sequence = 1 ORDER BY wall, run")) {
            var runs = new ArrayList<String>();
            while (rows.next()) {
                runs.add(rows.getString(1));
            }
            return runs;
        }
    }

    /** Chains a run's events; the hash of the first. */
    private String chain(String run, String opening) throws SQLException {
        try (var query = connection
                .prepareStatement("SELECT " + COLUMNS_OF_1 + " FROM event_1 WHERE run = ? ORDER BY sequence");
                var insert = connection.prepareStatement(INSERT)) {
            query.setString(1, run);
            var first = "";
            var previous = opening;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var row = Row.of(rows);
                    previous = row.hashAfter(previous);
                    first = first.isEmpty() ? previous : first;
                    row.fill(insert, previous);
                    insert.executeUpdate();
                }
            }
            return first;
        }
    }
}
