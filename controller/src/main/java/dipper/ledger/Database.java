package dipper.ledger;

import dipper.record.LedgerBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/** The ledger's file, open; one thread. What is in it is told in {@link Schema}. */
final class Database implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final Schema schema;

    private Database(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.schema = Schema.of(connection);
    }

    /** Opens the ledger to write a run into it: made anew where there is none, brought up to date where it is older. Throws LedgerBroken. */
    static Database toWrite(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var connection = connect(file);
            return opened(connection, () -> {
                Schema.of(connection).bringUpToDate();
                return new Database(file, connection);
            });
        } catch (IOException | SQLException broken) {
            throw broken(file, broken);
        }
    }

    /** Opens a ledger that exists, and leaves its version as it is: a run of an older Dipper may be writing into it. Throws LedgerBroken. */
    static Database toRead(Path file) {
        try {
            var connection = connect(file);
            return opened(connection, () -> new Database(file, connection));
        } catch (SQLException broken) {
            throw broken(file, broken);
        }
    }

    private interface Opening {

        Database open() throws SQLException;
    }

    /** A file that cannot be used is not held either. */
    private static Database opened(Connection connection, Opening opening) throws SQLException {
        try {
            return opening.open();
        } catch (SQLException unusable) {
            connection.close();
            throw unusable;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        execute(connection, "PRAGMA busy_timeout=5000");
        execute(connection, "PRAGMA journal_mode=WAL");
        execute(connection, "PRAGMA synchronous=FULL");
        return connection;
    }

    Path file() {
        return file;
    }

    Schema schema() {
        return schema;
    }

    /** The name of the next run of a day; to be asked within the transaction that uses it. */
    String nextRunOf(LocalDate day) throws SQLException {
        try (var query = connection.prepareStatement("SELECT COUNT(*) FROM event WHERE sequence = 1 AND run LIKE ?")) {
            query.setString(1, day + "-%");
            try (var rows = query.executeQuery()) {
                return day + "-" + ((rows.next() ? rows.getInt(1) : 0) + 1);
            }
        }
    }

    /** The hash of the first event of the run that was opened last, or empty; to be asked within the transaction that opens the next one. */
    String latestOpening() throws SQLException {
        return text("SELECT hash FROM event WHERE sequence = 1 ORDER BY number DESC LIMIT 1");
    }

    /** The first column of the first row, or empty. */
    String text(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    LedgerBroken broken(Exception cause) {
        return broken(file, cause);
    }

    static LedgerBroken broken(Path file, Exception cause) {
        return new LedgerBroken(file + ": " + cause.getMessage(), cause);
    }

    void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    static void execute(Connection connection, String sql) throws SQLException {
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
