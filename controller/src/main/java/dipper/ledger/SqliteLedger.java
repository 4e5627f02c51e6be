package dipper.ledger;

import dipper.json.Json;
import dipper.record.Ledger;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.time.Clock;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The record of one run in the ledger's database: each event is one transaction, on the disk when append returns. One thread. The run is named by
 * its first event, in the same transaction, so that two coaters begun at the same moment get two names.
 */
public final class SqliteLedger implements Ledger, AutoCloseable {

    private static final String INSERT =
            "INSERT INTO event (run, sequence, wall, nanos, kind, key, payload) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Clock clock;
    private final Database database;
    private Optional<PreparedStatement> insert = Optional.empty();
    private String run = "";
    private long sequence;

    SqliteLedger(Clock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    /** The run's name, by which people ask for it; empty before the first event. */
    public String run() {
        return run;
    }

    @Override
    public Recorded append(RunEvent event) {
        var recorded = new Recorded(sequence + 1, clock.wall(), clock.nanos(), event);
        try {
            if (sequence == 0) {
                insertFirst(recorded);
            } else {
                insert(recorded);
            }
        } catch (SQLException broken) {
            throw database.broken(broken);
        }
        sequence++;
        return recorded;
    }

    private void insertFirst(Recorded recorded) throws SQLException {
        insert = Optional.of(database.connection().prepareStatement(INSERT));
        database.execute("BEGIN IMMEDIATE");
        run = database.nextRunOf(LocalDate.ofInstant(recorded.wall(), ZoneId.systemDefault()));
        insert(recorded);
        database.execute("COMMIT");
    }

    private void insert(Recorded recorded) throws SQLException {
        var payload = Payload.of(recorded.event());
        var row = insert.orElseThrow();
        row.setString(1, run);
        row.setLong(2, recorded.sequence());
        row.setString(3, recorded.wall().toString());
        row.setLong(4, recorded.nanos());
        row.setString(5, payload.kind());
        row.setString(6, payload.key());
        row.setString(7, Json.line(payload.fields()));
        row.executeUpdate();
    }

    /** Ends the writing; what was appended stays. */
    @Override
    public void close() {
        database.close();
    }
}
