package dipper.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dipper.record.EventForm;
import dipper.record.LedgerBroken;
import dipper.record.Recorded;
import dipper.record.RunEvent;
import dipper.record.RunEvent.DeckConfirmed;
import dipper.time.Clock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: what append returned for is there for ever, and nothing changes it. Method: a real file, opened again. */
class SqliteLedgerTest {

    static final Clock CLOCK = new Clock() {

        @Override
        public long slept() {
            return 0;
        }

        @Override
        public long nanos() {
            return 42;
        }

        @Override
        public Instant wall() {
            return Instant.parse("2026-11-22T12:00:00.123456789Z");
        }

        @Override
        public String boot() {
            return "5f0c";
        }
    };

    @TempDir
    private Path folder;

    @Test
    void every_kind_of_event_is_read_back_as_it_was() {
        var written = new java.util.ArrayList<Recorded>();
        try (var ledger = ledgers().open(CLOCK, "ada")) {
            EveryEvent.all().forEach(event -> written.add(ledger.append(event)));
            assertThat(ledgers().read(ledger.run())).isEqualTo(written);
        }
    }

    @Test
    void runs_are_named_for_the_day_and_listed_newest_first() {
        for (var i = 0; i < 3; i++) {
            try (var ledger = ledgers().open(CLOCK, "ada")) {
                ledger.append(EveryEvent.all().getFirst());
            }
        }
        assertThat(ledgers().runs()).hasSize(3).allMatch(run -> run.startsWith("2026-11-2"))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void two_coaters_begun_at_the_same_moment_get_two_names() {
        try (var one = ledgers().open(CLOCK, "ada"); var other = ledgers().open(CLOCK, "ada")) {
            one.append(EveryEvent.all().getFirst());
            other.append(EveryEvent.all().getFirst());
            one.append(new DeckConfirmed("ada"));
            assertThat(one.run()).isNotEqualTo(other.run());
            assertThat(ledgers().read(one.run())).hasSize(2);
            assertThat(ledgers().read(other.run())).hasSize(1);
        }
    }

    @Test
    void the_file_itself_refuses_change_and_deletion() throws SQLException {
        try (var ledger = ledgers().open(CLOCK, "ada")) {
            ledger.append(EveryEvent.all().getFirst());
        }
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + ledgers().file());
                var statement = other.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE event SET kind = 'step done'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.execute("DELETE FROM event")).hasMessageContaining("never deleted");
        }
    }

    @Test
    void what_cannot_be_written_is_a_broken_ledger() throws SQLException {
        try (var ledger = ledgers().open(CLOCK, "ada")) {
            ledger.append(EveryEvent.all().getFirst());
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + ledgers().file());
                    var statement = other.createStatement()) {
                statement.execute("DROP TABLE event");
            }
            var event = new DeckConfirmed("ada");
            assertThatThrownBy(() -> ledger.append(event)).isInstanceOf(LedgerBroken.class)
                    .hasMessageContaining("ledger.db");
        }
    }

    @Test
    void a_ledger_of_a_newer_dipper_is_refused() throws SQLException {
        try (var ledger = ledgers().open(CLOCK, "ada")) {
            ledger.append(EveryEvent.all().getFirst());
        }
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + ledgers().file());
                var statement = other.createStatement()) {
            statement.execute("PRAGMA user_version=99");
        }
        var ledgers = ledgers();
        assertThatThrownBy(ledgers::runs).isInstanceOf(LedgerBroken.class).hasMessageContaining("newer Dipper");
    }

    @Test
    void no_file_is_no_runs_and_is_not_made_by_looking() {
        assertThat(ledgers().runs()).isEmpty();
        assertThat(ledgers().read("2026-11-22-1")).isEmpty();
        assertThat(Files.exists(ledgers().file())).isFalse();
    }

    /** Rows as text, read back through the same door as the ledger's own. */
    @Test
    void the_payloads_of_version_2_are_as_they_were_published() throws java.io.IOException {
        var file = Path.of("src/test/resources/ledger/version-2.txt");
        var written = EveryEvent.all().stream().map(EventForm::of)
                .map(form -> form.kind() + "\t" + form.key() + "\t" + dipper.json.Json.line(form.fields()))
                .toList();
        if ("write".equals(System.getProperty("dipper.pictures"))) {
            Files.write(file, written);
        }
        var golden = Files.readAllLines(file);

        assertThat(events(golden)).isEqualTo(EveryEvent.all());
        assertThat(written).isEqualTo(golden);
    }

    /** The format of version 1, which every later Dipper must read: one pass of pellets, one plan for all of them. */
    @Test
    void a_record_of_version_1_is_read_for_ever() throws java.io.IOException {
        var read = events(Files.readAllLines(Path.of("src/test/resources/ledger/version-1.txt")));

        var opened = (RunEvent.RunOpened) read.getFirst();
        assertThat(opened.batch()).isEmpty();
        assertThat(opened.settings()).isEmpty();
        assertThat(opened.inputs().overrides()).containsExactly("bilayers=30");
        assertThat(opened.pellets()).containsExactly(
                new RunEvent.HungPellet(1, "0412", RunEvent.Kind.PELLET, 1,
                        java.util.Map.of("bilayer", new dipper.protocol.Amount(30, 0, 1))),
                new RunEvent.HungPellet(2, "12e4", RunEvent.Kind.PELLET, 1,
                        java.util.Map.of("bilayer", new dipper.protocol.Amount(30, 0, 1))));
        assertThat(EveryEvent.all()).containsAll(read.subList(1, read.size()));
    }

    private static List<RunEvent> events(List<String> lines) {
        return lines.stream().map(line -> line.split("\t", 3))
                .map(part -> new EventForm(part[0], part[1], dipper.json.Json.read(part[2])).event()).toList();
    }

    private Ledgers ledgers() {
        return new Ledgers(folder.resolve("data").resolve("ledger.db"));
    }
}
