package dipper.ledger;

import dipper.record.LedgerBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The ledger's file. Table {@code event}, one row an event:
 *
 * <pre>
 *   run       the run's name, 2026-11-22-1
 *   sequence  1, 2, 3 … within the run
 *   wall      the wall clock's time, ISO 8601, UTC
 *   nanos     the monotonic clock's, ns
 *   kind      "step started", "step done" …
 *   key       the step's key, or empty
 *   payload   the rest, a JSON object
 * </pre>
 *
 * Rows are never changed or deleted: triggers refuse. {@code user_version} holds the schema's version.
 */
final class Database implements AutoCloseable {

    static final int VERSION = 1;

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens the ledger, made anew where there is none. Throws LedgerBroken. */
    static Database open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            var database = new Database(file, connection);
            database.prepare();
            return database;
        } catch (IOException | SQLException broken) {
            throw broken(file, broken);
        }
    }

    private void prepare() throws SQLException {
        execute("PRAGMA journal_mode=WAL");
        execute("PRAGMA synchronous=FULL");
        execute("PRAGMA busy_timeout=5000");
        switch (version()) {
            case 0 -> create();
            case VERSION -> {
            }
            default -> throw new SQLException(
                    "written by a newer Dipper (format %d, this one knows %d)".formatted(version(), VERSION));
        }
    }

    private void create() throws SQLException {
        execute("""
                CREATE TABLE IF NOT EXISTS event (run TEXT NOT NULL, sequence INTEGER NOT NULL, wall TEXT NOT NULL, nanos INTEGER NOT NULL,
                kind TEXT NOT NULL, key TEXT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (run, sequence)) WITHOUT ROWID""");
        execute("CREATE TRIGGER IF NOT EXISTS event_is_final BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END");
        execute("CREATE TRIGGER IF NOT EXISTS event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END");
        execute("PRAGMA user_version=" + VERSION);
    }

    private int version() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /** The name of the next run of a day; to be asked within the transaction that uses it. */
    String nextRunOf(LocalDate day) throws SQLException {
        try (var query = connection.prepareStatement("SELECT COUNT(DISTINCT run) FROM event WHERE run LIKE ?")) {
            query.setString(1, day + "-%");
            try (var rows = query.executeQuery()) {
                return day + "-" + ((rows.next() ? rows.getInt(1) : 0) + 1);
            }
        }
    }

    LedgerBroken broken(Exception cause) {
        return broken(file, cause);
    }

    static LedgerBroken broken(Path file, Exception cause) {
        return new LedgerBroken(file + ": " + cause.getMessage(), cause);
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }
}
