package dipper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.ShippedPlans;
import dipper.setup.HomingDirection.Bit;
import dipper.setup.HomingDirection.Found;
import dipper.setup.RigFile.Proposal;
import dipper.sim.Settings;
import dipper.yaml.Revision.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people keep are whole at every moment, and what cannot be understood is asked anew. */
class FilesTest {

    private static final HomingDirection UPWARD =
            new HomingDirection("Bench coater", Bit.CLEAR, Bit.CLEAR, Found.UPWARD,
                    "ada", Instant.parse("2026-01-01T08:00:00Z"));

    @TempDir
    private Path folder;

    private DirectionFile file() {
        return new DirectionFile(folder.resolve("coaters"), "tcp 127.0.0.1 4001");
    }

    @Test
    void what_was_found_is_read_back_and_replaced() {
        assertThat(file().read()).isEmpty();
        file().write(UPWARD);
        assertThat(file().read()).contains(UPWARD);
        var downward = new HomingDirection("Bench coater", Bit.SET, Bit.CLEAR, Found.DOWNWARD, "bob", Instant.EPOCH);
        file().write(downward);
        assertThat(file().read()).contains(downward);
    }

    @Test
    void each_coater_has_a_file_of_its_own() {
        file().write(UPWARD);
        assertThat(new DirectionFile(folder.resolve("coaters"), "serial /dev/ttyUSB0").read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"format\": 2}", "{\"format\": 1}", "{\"format\": 1, \"rig\": 3}",
        "{\"format\": 1, \"rig\": \"a\", \"directions_z\": \"left\"}"})
    void a_file_that_is_spoilt_says_nothing(String text) throws IOException {
        file().write(UPWARD);
        Files.writeString(file().path(), text);

        assertThat(file().read()).isEmpty();
    }

    @Test
    void a_finding_holds_for_its_rig_and_for_the_bits_of_z_alone() {
        var board = Workshop.ofBench().findings().board();
        var rig = Workshop.bench();
        var other = Workshop.rig(ShippedPlans.text("bench.yaml").replace("Bench coater", "Other"));

        assertThat(UPWARD.holdsFor(rig, board)).isTrue();
        assertThat(UPWARD.holdsFor(rig, set(3, 1))).isTrue();
        assertThat(UPWARD.holdsFor(rig, set(3, 4))).isFalse();
        assertThat(UPWARD.holdsFor(rig, set(23, 4))).isFalse();
        assertThat(UPWARD.holdsFor(other, board)).isFalse();
    }

    private static dipper.coater.Board set(int setting, int value) {
        return Workshop.of(Settings.of(Workshop.bench()).with(setting, value)).findings().board();
    }

    private static RigFile rigFile(Path path) throws IOException {
        Files.writeString(path, ShippedPlans.text("bench.yaml"));
        return new RigFile(path, Files.readString(path));
    }

    private static Proposal.Sound higher(RigFile file) {
        return (Proposal.Sound) file.with(List.of(new Change(List.of("heights", "safe"), "50 mm")));
    }

    @Test
    void a_rig_file_is_replaced_in_one_go_its_rights_stay_and_the_old_one_is_kept() throws IOException {
        var path = folder.resolve("my rig.yaml");
        var file = rigFile(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        var kept = file.write(higher(file));

        assertThat(Files.readString(path)).isEqualTo(file.text().replace("safe: 48 mm", "safe: 50 mm"));
        assertThat(Files.readString(kept)).isEqualTo(file.text());
        assertThat(kept).isEqualTo(path.toRealPath().resolveSibling("my rig.yaml.bak"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-r-----");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("my rig.yaml", "my rig.yaml.bak");
    }

    @Test
    void a_link_to_a_rig_file_stays_a_link() throws IOException {
        var target = folder.resolve("target.yaml");
        var file = rigFile(target);
        var link = Files.createSymbolicLink(folder.resolve("link.yaml"), target);
        new RigFile(link, file.text()).write(higher(file));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(target)).contains("safe: 50 mm");
    }

    @Test
    void what_would_be_no_sound_rig_is_told_with_its_problems() throws IOException {
        var file = rigFile(folder.resolve("rig.yaml"));

        assertThat(file.with(List.of(new Change(List.of("heights", "safe"), "40 mm")))).isInstanceOfSatisfying(
                Proposal.Faulty.class, faulty -> assertThat(faulty.problems()).isNotEmpty());
        assertThat(file.with(List.of(new Change(List.of("stations"), "40 mm"))))
                .isInstanceOf(Proposal.Impossible.class);
    }

    @Test
    void a_difference_shows_both_lines_and_inserted_ones_alone() throws IOException {
        var file = rigFile(folder.resolve("rig.yaml"));
        var sound = (Proposal.Sound) file.with(List.of(new Change(List.of("tolerance"), "0.1 mm"),
                new Change(List.of("emergency stop", "cuts"), "nothing")));

        assertThat(RigFile.difference(sound.lines())).containsExactly("  20 - tolerance: 0.05 mm",
                "  20 + tolerance: 0.1 mm", "     + emergency stop: {cuts: nothing}");
    }
}
