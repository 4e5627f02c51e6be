package dipper.ledger;

import dipper.record.Inspection;
import dipper.record.RecordHead;
import dipper.record.Recorded;
import dipper.time.Clock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lab's ledger file: opens a new run in it, lists the runs, reads one back. Methods throw LedgerBroken where the file cannot be used. */
public final class Ledgers {

    private final Path file;

    public Ledgers(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /**
     * A new run's record; a ledger of an earlier version is brought up to date.
     *
     * @param who the account that Dipper runs under
     */
    public SqliteLedger open(Clock clock, String who) {
        return new SqliteLedger(clock, who, Database.toWrite(file), new RecordHead("", 0, ""));
    }

    /** The record of a run that goes on. Throws LedgerBroken where there is no such run. */
    public SqliteLedger goOn(String run, Clock clock, String who) {
        if (head(run).isEmpty()) {
            throw Database.broken(file, new SQLException("there is no run " + run + " to go on with"));
        }
        var database = Database.toWrite(file);
        return new SqliteLedger(clock, who, database, head(run).orElseThrow());
    }

    /** The names of all runs, newest first. */
    public List<String> runs() {
        return reading(List.of(), database -> {
            try (var statement = database.connection().createStatement();
                    var rows = statement
                            .executeQuery("SELECT run FROM event WHERE sequence = 1 ORDER BY wall DESC, run DESC")) {
                var runs = new ArrayList<String>();
                while (rows.next()) {
                    runs.add(rows.getString(1));
                }
                return runs;
            }
        });
    }

    /** A run's events in order; none where there is no such run. */
    public List<Recorded> read(String run) {
        return reading(List.of(), database -> {
            try (var query = database.connection().prepareStatement(
                    "SELECT " + database.schema().columns() + " FROM event WHERE run = ? ORDER BY sequence")) {
                query.setString(1, run);
                try (var rows = query.executeQuery()) {
                    var events = new ArrayList<Recorded>();
                    while (rows.next()) {
                        events.add(Row.of(rows).recorded());
                    }
                    return events;
                }
            }
        });
    }

    /** Where a run's record ends; empty where there is no such run. */
    public Optional<RecordHead> head(String run) {
        return reading(Optional.empty(), database -> {
            try (var query = database.connection().prepareStatement("SELECT " + database.schema().columns()
                    + " FROM event WHERE run = ? ORDER BY sequence DESC LIMIT 1")) {
                query.setString(1, run);
                try (var rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new RecordHead(run, rows.getLong(2), rows.getString(10)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Looks the whole file over; nothing where there is no ledger yet. */
    public Optional<Inspection> inspect() {
        return reading(Optional.empty(), database -> Optional.of(new Inspector(database).inspect()));
    }

    /** Copies the ledger as it stands, whatever is being written meanwhile, into a file that must not exist yet. */
    public void copyTo(Path copy) {
        reading(file, database -> {
            try (var statement = database.connection().prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, copy.toString());
                statement.execute();
                return copy;
            }
        });
    }

    private interface Reading<T> {

        T from(Database database) throws SQLException;
    }

    private <T> T reading(T nothing, Reading<T> reading) {
        if (!Files.exists(file)) {
            return nothing;
        }
        try (var database = Database.toRead(file)) {
            return database.schema().version() == 0 ? nothing : reading.from(database);
        } catch (SQLException broken) {
            throw Database.broken(file, broken);
        }
    }
}
