package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: people can prove, copy and check a record. Method: a published ledger, and the commands as the process would call them. */
class RecordCommandsTest {

    @TempDir
    private Path data;

    @Test
    void verify_names_every_run_with_its_head_and_the_log_prints_the_same_head() throws Exception {
        layLedger();
        var verified = Shell.dipperIn(data, "verify");
        var object = Json.read(Shell.dipperIn(data, "verify", "--json").out());
        var head = verified.out().lines().filter(line -> line.startsWith("run")).findFirst().orElseThrow()
                .replaceAll(".* head ", "");

        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).contains("sound: every event is as it was written");
        assertThat(head).hasSize(64);
        assertThat(Shell.dipperIn(data, "log", runOf(verified.out())).out()).contains("head " + head);
        assertThat(object).containsEntry("sound", true);
        assertThat(object.get("runs").toString()).contains(head);
    }

    @Test
    void verify_ends_with_1_and_names_the_event_where_something_was_changed() throws Exception {
        layLedger();
        execute("DROP TRIGGER event_is_final", "UPDATE event SET payload = '{\"who\":\"bob\"}' WHERE number = 2",
                "CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'no'); END");
        var verified = Shell.dipperIn(data, "verify");

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("event 2 is not what was written").contains("damaged");
    }

    @Test
    void a_backup_is_a_sound_ledger_and_overwrites_nothing() throws Exception {
        layLedger();
        var copy = data.resolve("copy.db").toString();

        assertThat(Shell.dipperIn(data, "backup", copy).out()).contains("sound");
        assertThat(Shell.dipper("verify", copy).exit()).isZero();
        assertThat(Shell.dipperIn(data, "backup", copy).err()).contains("exists already");
        assertThat(Shell.dipperIn(data, "backup", data.resolve("none/copy.db").toString()).err())
                .contains("there is no folder");
    }

    @Test
    void where_there_is_no_ledger_that_is_said() {
        assertThat(Shell.dipperIn(data, "verify").exit()).isEqualTo(2);
        assertThat(Shell.dipperIn(data, "verify").err()).contains("there is no ledger").contains(data.toString());
        assertThat(Shell.dipperIn(data, "backup", data.resolve("copy.db").toString()).exit()).isEqualTo(2);
    }

    @Test
    void what_is_no_ledger_is_refused_in_two_lines() throws IOException {
        Files.writeString(data.resolve("ledger.db"),
                "these are not the bytes of a database, but a letter\n".repeat(90));

        assertThat(Shell.dipperIn(data, "verify").exit()).isEqualTo(4);
        assertThat(Shell.dipperIn(data, "verify").err()).contains("the ledger cannot be used")
                .contains("not a database");
    }

    private static String runOf(String verified) {
        return verified.replaceAll("(?s).*?\nrun +(\\S+) .*", "$1");
    }

    private void layLedger() throws IOException, SQLException {
        execute(Files.readAllLines(Path.of("src/test/resources/ledger/version-2.sql")).toArray(String[]::new));
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
