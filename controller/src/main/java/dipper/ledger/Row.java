package dipper.ledger;

import dipper.json.Json;
import dipper.record.EventForm;
import dipper.record.Recorded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/** An event as table {@code event} has it; its columns are told in {@link Schema}. */
record Row(String run, long sequence, String wall, long nanos, String boot, String who, String kind, String key,
        String payload) {

    /** The columns that are stored, without the event's number in the ledger and its hash. */
    static final String COLUMNS = "run, sequence, wall, nanos, boot, who, kind, key, payload";

    static Row of(String run, Recorded recorded) {
        var form = EventForm.of(recorded.event());
        return new Row(run, recorded.sequence(), recorded.wall().toString(), recorded.nanos(), recorded.boot(),
                recorded.who(), form.kind(), form.key(), Json.line(form.fields()));
    }

    /** From a result whose columns begin with {@link #COLUMNS}. */
    static Row of(ResultSet row) throws SQLException {
        return new Row(row.getString(1), row.getLong(2), row.getString(3), row.getLong(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9));
    }

    Recorded recorded() {
        var event = new EventForm(kind, key, Json.read(payload)).event();
        return new Recorded(sequence, Instant.parse(wall), nanos, boot, who, event);
    }

    /**
     * The SHA-256, in hexadecimal, of the hash before it and of all columns, each followed by a line feed, as UTF-8. So every hash speaks for all that
     * was written before it, and none of that can be changed or left out without changing every later one.
     *
     * @param previous the hash of the event before in the run; for a run's first, that of the first event of the run opened before it, or empty
     */
    String hashAfter(String previous) {
        var text = new StringBuilder();
        for (var part : new String[] {previous, run, Long.toString(sequence), wall, Long.toString(nanos), boot, who,
            kind, key, payload}) {
            text.append(part).append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Sets the parameters of {@link Schema#INSERT}. */
    void fill(PreparedStatement insert, String hash) throws SQLException {
        insert.setString(1, run);
        insert.setLong(2, sequence);
        insert.setString(3, wall);
        insert.setLong(4, nanos);
        insert.setString(5, boot);
        insert.setString(6, who);
        insert.setString(7, kind);
        insert.setString(8, key);
        insert.setString(9, payload);
        insert.setString(10, hash);
    }
}
