package dipper.ledger;

import java.sql.SQLException;

/**
 * Room on the disk for a run's events, taken before it begins: pages that SQLite has written once and given back stay in the file, and later events go
 * there. What passes through the write-ahead log meanwhile makes that as long as it will ever be, too; only the checkpoint makes the file itself long.
 */
final class Room {

    private static final long CHUNK = 1 << 20;

    private final Database database;

    Room(Database database) {
        this.database = database;
    }

    /** Makes at least so many bytes free within the file. Throws SQLException where the disk has no room; the next attempt uses what was taken until then. */
    void make(long bytes) throws SQLException {
        giveBack();
        var missing = bytes - free();
        if (missing <= 0) {
            return;
        }
        for (var taken = 0L; taken < missing; taken += CHUNK) {
            database.execute("INSERT INTO reserve (room) VALUES (randomblob(" + CHUNK + "))");
        }
        giveBack();
        database.execute("PRAGMA wal_checkpoint(FULL)");
    }

    /** Also what an attempt left behind that found the disk full. */
    private void giveBack() throws SQLException {
        database.execute("DELETE FROM reserve");
    }

    private long free() throws SQLException {
        return Long.parseLong(database.text("PRAGMA freelist_count"))
                * Long.parseLong(database.text("PRAGMA page_size"));
    }
}
