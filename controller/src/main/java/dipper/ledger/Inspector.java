package dipper.ledger;

import dipper.record.Inspection;
import dipper.record.RecordHead;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks a whole ledger over: first the file itself, then, where that is sound, every event against the hash that was stored with it. */
final class Inspector {

    /** Beyond that, more of it helps nobody. */
    private static final int MOST_DAMAGE = 100;

    private final Database database;
    private final List<String> damage = new ArrayList<>();
    private final Map<String, RecordHead> runs = new LinkedHashMap<>();

    Inspector(Database database) {
        this.database = database;
    }

    Inspection inspect() throws SQLException {
        lookAtFile();
        lookForTriggers();
        if (damage.isEmpty()) {
            lookAtEvents();
        }
        return new Inspection(database.schema().version(), List.copyOf(runs.values()), damage);
    }

    /** SQLite's own look at pages, indexes and constraints. */
    private void lookAtFile() throws SQLException {
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery("PRAGMA integrity_check(" + MOST_DAMAGE + ")")) {
            while (rows.next()) {
                if (!rows.getString(1).equals("ok")) {
                    damage.add("the file itself: " + rows.getString(1));
                }
            }
        }
    }

    private void lookForTriggers() throws SQLException {
        for (var trigger : database.schema().triggers()) {
            if (database.text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name = '" + trigger + "'")
                    .isEmpty()) {
                damage.add("the trigger %s, which refuses changes, is missing".formatted(trigger));
            }
        }
    }

    private void lookAtEvents() throws SQLException {
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery("SELECT " + database.schema().columns() + " FROM event ORDER BY "
                        + database.schema().order())) {
            var opening = "";
            while (rows.next() && damage.size() < MOST_DAMAGE) {
                var row = Row.of(rows);
                var hash = rows.getString(10);
                lookAt(row, hash, runs.getOrDefault(row.run(), new RecordHead(row.run(), 0, opening)));
                runs.put(row.run(), new RecordHead(row.run(), row.sequence(), hash));
                opening = row.sequence() == 1 ? hash : opening;
            }
        }
    }

    private void lookAt(Row row, String hash, RecordHead before) {
        if (row.sequence() != before.events() + 1) {
            damage.add("run %s: event %d stands behind event %d, what was between them is missing".formatted(row.run(),
                    row.sequence(), before.events()));
        } else if (!hash.isEmpty() && !hash.equals(row.hashAfter(before.hash()))) {
            damage.add("run %s: event %d is not what was written, or %s".formatted(row.run(), row.sequence(),
                    row.sequence() == 1 ? "a run opened before it is missing" : "the one before it is not"));
        }
    }
}
