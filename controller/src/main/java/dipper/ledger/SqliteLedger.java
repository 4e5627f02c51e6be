package dipper.ledger;

import dipper.record.Ledger;
import dipper.record.LedgerBroken;
import dipper.record.RecordHead;
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

    /** The opening event holds three files of at most 256 KiB; what goes wrong needs some events, too. */
    private static final long BYTES_TO_BEGIN = 2 << 20;

    /** Two events, their index and half-filled pages, with as much again for deviations. */
    private static final long BYTES_A_STEP = 2_000;

    private final Clock clock;
    private final String who;
    private final Database database;
    private Optional<PreparedStatement> insert = Optional.empty();
    private String run;
    private String head;
    private long sequence;

    /** Goes on behind {@code soFar}; a run that is to be opened has no name and no events yet. */
    SqliteLedger(Clock clock, String who, Database database, RecordHead soFar) {
        this.clock = clock;
        this.who = who;
        this.database = database;
        this.run = soFar.run();
        this.head = soFar.hash();
        this.sequence = soFar.events();
    }

    /** The run's name, by which people ask for it; empty before the first event. */
    public String run() {
        return run;
    }

    /** Takes room on the disk for a run of so many steps, so that a disk that fills up meanwhile does not end it. Throws LedgerBroken. */
    public void reserveFor(long steps) {
        var bytes = BYTES_TO_BEGIN + steps * BYTES_A_STEP;
        try {
            new Room(database).make(bytes);
        } catch (SQLException full) {
            throw new LedgerBroken(
                    "%s: no room for the record of %d steps (%d MB), so the run is not begun: %s".formatted(
                            database.file(), steps, bytes >> 20, full.getMessage()),
                    full);
        }
    }

    @Override
    public Recorded append(RunEvent event) {
        var recorded = new Recorded(sequence + 1, clock.wall(), clock.nanos(), clock.boot(), who, event);
        try {
            if (sequence == 0) {
                insertFirst(recorded);
            } else {
                insert(recorded, head);
            }
        } catch (SQLException broken) {
            throw database.broken(broken);
        }
        sequence++;
        return recorded;
    }

    private void insertFirst(Recorded recorded) throws SQLException {
        database.execute("BEGIN IMMEDIATE");
        run = database.nextRunOf(LocalDate.ofInstant(recorded.wall(), ZoneId.systemDefault()));
        insert(recorded, database.latestOpening());
        database.execute("COMMIT");
    }

    private void insert(Recorded recorded, String previous) throws SQLException {
        var row = Row.of(run, recorded);
        var hash = row.hashAfter(previous);
        var statement = statement();
        row.fill(statement, hash);
        statement.executeUpdate();
        head = hash;
    }

    private PreparedStatement statement() throws SQLException {
        if (insert.isEmpty()) {
            insert = Optional.of(database.connection().prepareStatement(Schema.INSERT));
        }
        return insert.get();
    }

    /** Ends the writing; what was appended stays. */
    @Override
    public void close() {
        database.close();
    }
}
