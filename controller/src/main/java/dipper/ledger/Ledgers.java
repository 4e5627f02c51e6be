package dipper.ledger;

import dipper.json.Json;
import dipper.record.Recorded;
import dipper.time.Clock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The lab's ledger file: opens a new run in it, lists the runs, reads one back. Methods throw LedgerBroken where the file cannot be used. */
public final class Ledgers {

    private final Path file;

    public Ledgers(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** A new run's record. */
    public SqliteLedger open(Clock clock) {
        return new SqliteLedger(clock, Database.open(file));
    }

    /** The names of all runs, newest first. */
    public List<String> runs() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var database = Database.open(file);
                var query = database.connection()
                        .prepareStatement("SELECT run FROM event WHERE sequence = 1 ORDER BY wall DESC, run DESC");
                var rows = query.executeQuery()) {
            var runs = new ArrayList<String>();
            while (rows.next()) {
                runs.add(rows.getString(1));
            }
            return runs;
        } catch (SQLException broken) {
            throw Database.broken(file, broken);
        }
    }

    /** A run's events in order; none where there is no such run. */
    public List<Recorded> read(String run) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var database = Database.open(file);
                var query = database.connection()
                        .prepareStatement(
                                "SELECT sequence, wall, nanos, kind, key, payload FROM event WHERE run = ? ORDER BY sequence")) {
            query.setString(1, run);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<Recorded>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        } catch (SQLException broken) {
            throw Database.broken(file, broken);
        }
    }

    private static Recorded event(ResultSet row) throws SQLException {
        var payload = new Payload(row.getString(4), row.getString(5), Json.read(row.getString(6)));
        return new Recorded(row.getLong(1), Instant.parse(row.getString(2)), row.getLong(3),
                PayloadReader.read(payload));
    }
}
