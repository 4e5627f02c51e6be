package dipper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.coater.Board;
import dipper.grbl.Settings;
import dipper.json.Json;
import dipper.ledger.CoaterLock;
import dipper.rig.RigReader;
import dipper.setup.DirectionFile;
import dipper.setup.HomingDirection;
import dipper.setup.HomingDirection.Found;
import dipper.sim.BoardServer;
import dipper.time.SystemClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a machine can be set up by scripts as far as no person is needed, and where one is, that is said. Method: the commands against a bench coater. */
class SetupCommandsTest {

    @TempDir
    private Path data;

    private Shell.Result on(BoardServer board, String... command) {
        var all = new java.util.ArrayList<>(List.of(command));
        all.addAll(List.of("--link", "tcp:127.0.0.1:" + board.port(), Shell.library("bench.yaml")));
        return Shell.dipperIn(data, all.toArray(String[]::new));
    }

    @Test
    void a_board_that_is_the_rigs_agrees_and_what_nobody_could_be_asked_is_said() throws IOException {
        try (var board = CoatersWithProblemsTest.board()) {
            var checked = on(board, "rig", "check");

            assertThat(checked.exit()).as(checked.err()).isZero();
            assertThat(checked.out()).contains("$102  Z steps per mm", "all 19 that the rig has a word on agree",
                    "not checked  which way Z homes", "Board and rig agree in all that was checked.");
        }
    }

    @Test
    void the_table_is_an_object_too() throws IOException {
        try (var board = CoatersWithProblemsTest.board()) {
            var checked = on(board, "rig", "check", "--json");

            assertThat(checked.exit()).isZero();
            assertThat(Json.read(checked.out())).containsEntry("agrees", true).containsEntry("homes", "not known")
                    .containsKeys("settings", "remarks", "fixes", "not_checked", "slowest_unpaced_mm_s");
        }
    }

    @Test
    void another_machines_rig_ends_with_1_and_the_lines() throws IOException {
        try (var board = CoatersWithProblemsTest.board()) {
            var checked = Shell.dipperIn(data, "rig", "check", "--link", "tcp:127.0.0.1:" + board.port(), "--rig",
                    Shell.library("dr3-like.yaml"));

            assertThat(checked.exit()).isEqualTo(1);
            assertThat(checked.out()).contains("DIFFERS", "$130=900", "Not everything agrees");
        }
    }

    @Test
    void a_script_homes_with_yes_and_is_told_what_nobody_has_verified() throws IOException {
        try (var board = CoatersWithProblemsTest.board()) {
            var homed = on(board, "home", "--yes");

            assertThat(homed.exit()).as(homed.err()).isZero();
            assertThat(homed.out()).contains("X-2.000 Z-2.000");
            assertThat(homed.err()).contains("nobody has verified that Z of this coater homes upward");
        }
    }

    @Test
    void keys_want_a_terminal() throws IOException {
        try (var board = CoatersWithProblemsTest.board()) {
            for (var command : List.of("jog", "teach")) {
                var refused = on(board, command);
                assertThat(refused.exit()).isEqualTo(3);
                assertThat(refused.err()).contains(command + " wants a person at a terminal")
                        .doesNotContain("Exception");
            }
        }
    }

    @Test
    void a_coater_in_use_is_left_alone() throws IOException {
        try (var board = CoatersWithProblemsTest.board();
                var held = CoaterLock.take(data.resolve("locks"), "tcp 127.0.0.1 " + board.port()).orElseThrow()) {
            assertThat(held).isNotNull();
            for (var command : List.of(List.of("rig", "check"), List.of("home", "--yes"))) {
                var refused = on(board, command.toArray(String[]::new));
                assertThat(refused.exit()).isEqualTo(4);
                assertThat(refused.err()).contains("holds the coater");
            }
        }
    }

    @Test
    void a_rig_must_be_named_once() {
        assertThat(Shell.dipperIn(data, "rig", "check", "--link", "tcp:127.0.0.1:1").err())
                .contains("no rig file is named");
        assertThat(Shell.dipperIn(data, "rig", "check", "--link", "tcp:127.0.0.1:1", "--rig", "a", "b").exit())
                .isEqualTo(2);
        assertThat(Shell.dipperIn(data, "rig").exit()).isEqualTo(2);
    }

    private static final Board BOARD = new Board("Grbl 1.1h", "", "VH", Settings.none(), List.of());

    private FirstHoming first(StringWriter said, Optional<Found> known) {
        var rig = ShippedPlans.sound(RigReader.read("bench.yaml", ShippedPlans.text("bench.yaml")));
        var clock = new SystemClock();
        var file = new DirectionFile(data.resolve("coaters"), "tcp x 1");
        known.ifPresent(found -> file.write(HomingDirection.found(rig, BOARD, found, "ada", clock.wall())));
        assertThat(said.toString()).isEmpty();
        return new FirstHoming(file, rig, BOARD, "tcp:x:1", clock);
    }

    private static Optional<Refusal> refused(FirstHoming first, FirstHoming.Answerer answerer, StringWriter said) {
        try {
            first.clear(answerer, new PrintWriter(said, true));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static FirstHoming.Answerer says(Optional<String> who) {
        return new FirstHoming.Answerer.Asked(_ -> who);
    }

    @Test
    void the_first_homing_of_a_machine_asks_once() {
        var said = new StringWriter();
        assertThat(refused(first(said, Optional.empty()), says(Optional.of("ada")), said)).isEmpty();
        assertThat(refused(first(said, Optional.empty()), new FirstHoming.Answerer.Asked(_ -> {
            throw new AssertionError("asked again");
        }), said)).isEmpty();
    }

    @Test
    void whoever_does_not_know_does_not_home() {
        var said = new StringWriter();
        assertThat(refused(first(said, Optional.empty()), says(Optional.empty()), said))
                .hasValueSatisfying(refusal -> assertThat(refusal.exitCode()).isEqualTo(3));
    }

    @Test
    void a_script_is_told_and_goes_on_until_somebody_has_looked() {
        var said = new StringWriter();
        assertThat(refused(first(said, Optional.empty()), new FirstHoming.Answerer.Script(), said)).isEmpty();
        assertThat(said.toString()).contains("nobody has verified");
        var silent = new StringWriter();
        assertThat(refused(first(silent, Optional.of(Found.UPWARD)), new FirstHoming.Answerer.Script(), silent))
                .isEmpty();
        assertThat(silent.toString()).isEmpty();
    }

    @Test
    void a_machine_that_was_seen_to_home_downward_is_not_homed_by_anybody() {
        for (var answerer : List.of(new FirstHoming.Answerer.Script(), says(Optional.of("ada")))) {
            var said = new StringWriter();
            assertThat(refused(first(said, Optional.of(Found.DOWNWARD)), answerer, said)).hasValueSatisfying(
                    refusal -> assertThat(refusal).hasMessageContaining("homes downward").hasMessageContaining("ada"));
        }
    }
}
