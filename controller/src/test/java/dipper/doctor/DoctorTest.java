package dipper.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.doctor.Programs.Said;
import dipper.link.serial.SerialPorts.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: each thing is judged by what the machine says, and what it does not say is never taken for good. Method: facts as machines give them, in files
 * below a folder that stands for the root, and from programs that say one thing.
 */
class DoctorTest {

    private static final Port UNO = new Port("/dev/ttyACM0", "Arduino Uno", "2341:0043 7583131");

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({"25, FINE", "26, FINE", "24, MEND", "17, MEND"})
    void java_is_new_enough_or_not(int feature, Verdict verdict) {
        assertThat(JavaInUse.judged(feature, feature + ".0.1", "/opt/jdk")).satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.what()).contains("/opt/jdk");
        });
    }

    @ParameterizedTest
    @CsvSource({"'throttled=0x0', FINE, no under-voltage", "0, FINE, no under-voltage",
        "'throttled=0x50005', MEND, under-voltage now", "50000, MEND, under-voltage since", "80008, MEND, too warm now",
        "80000, MEND, too warm since", "20000, FINE, no under-voltage",
        "VCHI init failed, NOT_LOOKED_AT, cannot be read"})
    void a_pi_remembers_its_supply(String flags, Verdict verdict, String words) {
        assertThat(PiPower.judged(flags).verdict()).isEqualTo(verdict);
        assertThat(PiPower.judged(flags).what()).contains(words);
    }

    @Test
    void a_pi_tells_its_flags_by_file_or_by_program_and_no_other_computer_is_asked() throws IOException {
        assertThat(PiPower.of(saying(Optional.empty())).what()).contains("no Raspberry Pi here: not looked at");
        write("proc/device-tree/model", "Raspberry Pi 4 Model B Rev 1.4\0");
        assertThat(PiPower.of(saying(Optional.empty())).verdict()).isEqualTo(Verdict.NOT_LOOKED_AT);
        assertThat(PiPower.of(saying(Optional.of(new Said(0, "throttled=0x1")))).verdict()).isEqualTo(Verdict.MEND);
        write("sys/devices/platform/soc/soc:firmware/get_throttled", "0\n");
        assertThat(PiPower.of(saying(Optional.empty())).verdict()).isEqualTo(Verdict.FINE);
    }

    @ParameterizedTest
    @CsvSource({"'NTP=yes\nNTPSynchronized=yes', 0, FINE", "'NTP=yes\nNTPSynchronized=no', 0, MEND",
        "'NTP=no\nNTPSynchronized=no', 0, MEND", "'System has not been booted with systemd', 1, NOT_LOOKED_AT",
        "'', 1, NOT_LOOKED_AT"})
    void a_clock_is_kept_by_the_network_or_not(String text, int exit, Verdict verdict) {
        assertThat(ClockKept.judged(new Said(exit, text)).verdict()).isEqualTo(verdict);
    }

    @Test
    void without_timedatectl_the_clock_is_not_looked_at() {
        assertThat(ClockKept.of(saying(Optional.empty())).verdict()).isEqualTo(Verdict.NOT_LOOKED_AT);
    }

    @Test
    void a_machine_may_be_kept_awake_or_never_sleeps_or_must_be_mended() throws IOException {
        assertThat(Sleep.of(saying(Optional.empty())).what()).isEqualTo("no systemd here: not looked at");
        var masked = Optional.of(new Said(1, "masked\nmasked\nmasked\nmasked"));
        var usual = Optional.of(new Said(0, "static\nstatic\nstatic\nstatic"));
        assertThat(Sleep.judged(masked, Optional.empty()).verdict()).isEqualTo(Verdict.FINE);
        assertThat(Sleep.judged(usual, Optional.of(new Said(0, ""))).verdict()).isEqualTo(Verdict.FINE);
        assertThat(Sleep.judged(usual, Optional.of(new Said(1, "Failed to inhibit: Access denied"))))
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.MEND);
                    assertThat(finding.what()).contains("Access denied");
                    assertThat(finding.remedy())
                            .hasValueSatisfying(line -> assertThat(line).contains("systemctl mask"));
                });
        assertThat(Sleep.judged(Optional.empty(), Optional.empty()).verdict()).isEqualTo(Verdict.MEND);
        Files.createDirectories(root.resolve("run/systemd/system"));
        assertThat(Sleep.of(saying(usual)).verdict()).isEqualTo(Verdict.FINE);
    }

    @Test
    void a_port_is_opened_by_its_group() {
        assertThat(Ports.rights("/dev/ttyACM0", true, Optional.of("dialout")).verdict()).isEqualTo(Verdict.FINE);
        assertThat(Ports.rights("/dev/ttyACM0", false, Optional.of("uucp")).remedy())
                .hasValue("sudo usermod -aG uucp $USER, then log out and in again");
        assertThat(Ports.rights("/dev/ttyACM0", false, Optional.empty()).remedy())
                .hasValueSatisfying(line -> assertThat(line).contains("dialout"));
    }

    @Test
    void a_board_with_a_serial_number_has_a_name_and_a_rule() throws IOException {
        write("dev/ttyACM0", "");
        var findings = Ports.of(saying(Optional.empty()), List.of(UNO));
        assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.FINE);
        assertThat(findings.getLast().what()).contains("serial:usb-7583131");
        assertThat(findings.getLast().remedy()).hasValueSatisfying(line -> assertThat(line)
                .contains("ATTRS{idVendor}==\"2341\", ATTRS{idProduct}==\"0043\", ATTRS{serial}==\"7583131\"")
                .contains("ID_MM_DEVICE_IGNORE"));
        write("etc/udev/rules.d/70-dipper.rules", Ports.rule(UNO));
        assertThat(Ports.of(saying(Optional.empty()), List.of(UNO)).getLast().remedy()).isEmpty();
        assertThat(Ports.name(new Port("/dev/ttyUSB0", "CH340", "1a86:7523"), List.of()).what())
                .contains("no serial number");
    }

    @Test
    void no_port_at_all_is_not_taken_for_good() {
        assertThat(Ports.of(saying(Optional.empty()), List.of())).extracting(Finding::verdict)
                .containsExactly(Verdict.NOT_LOOKED_AT);
    }

    @Test
    void programs_that_grab_boards_are_found_among_those_that_run() throws IOException {
        assertThat(Rivals.of(saying(Optional.empty())).getFirst().verdict()).isEqualTo(Verdict.NOT_LOOKED_AT);
        write("proc/self/comm", "java\n");
        write("proc/711/comm", "bash\n");
        assertThat(Rivals.of(saying(Optional.empty()))).extracting(Finding::verdict).containsExactly(Verdict.FINE);
        write("proc/712/comm", "ModemManager\n");
        write("proc/713/comm", "brltty\n");
        assertThat(Rivals.of(saying(Optional.empty()))).extracting(Finding::verdict).containsExactly(Verdict.MEND,
                Verdict.MEND);
        write("etc/udev/rules.d/70-dipper.rules", Ports.rule(UNO));
        assertThat(Rivals.of(saying(Optional.empty()))).extracting(Finding::what)
                .containsExactly("brltty runs, and opens serial ports that it finds");
        assertThat(Rivals.judged(new TreeSet<>(List.of("bash")), List.of())).hasSize(1);
    }

    @Test
    void memory_is_enough_or_not_or_untold() throws IOException {
        assertThat(Memory.of(saying(Optional.empty())).verdict()).isEqualTo(Verdict.NOT_LOOKED_AT);
        write("proc/meminfo", "MemTotal:        3884000 kB\nMemAvailable:     150000 kB\n");
        assertThat(Memory.of(saying(Optional.empty())).verdict()).isEqualTo(Verdict.MEND);
        write("proc/meminfo", "MemTotal:        3884000 kB\nMemAvailable:    1500000 kB\n");
        assertThat(Memory.of(saying(Optional.empty())).verdict()).isEqualTo(Verdict.FINE);
        assertThat(Memory.judged("MemTotal: 1 kB").verdict()).isEqualTo(Verdict.NOT_LOOKED_AT);
    }

    @Test
    void the_ledger_needs_a_folder_that_can_be_written_and_room() {
        assertThat(DataRoom.judged("/lab", true, 4_000_000_000L).verdict()).isEqualTo(Verdict.FINE);
        assertThat(DataRoom.judged("/lab", true, 4_000_000L).what()).contains("4 MB free");
        assertThat(DataRoom.judged("/lab", false, 4_000_000_000L).remedy())
                .hasValueSatisfying(line -> assertThat(line).contains("chown").contains("DIPPER_DATA"));
        assertThat(DataRoom.of(root.resolve("not/there/yet")).about()).isEqualTo("data folder");
        assertThat(root.resolve("not")).doesNotExist();
    }

    @Test
    void pins_matter_where_a_panel_can_hang() {
        var chips = List.of("/dev/gpiochip0", "/dev/gpiochip4");
        var pi = Optional.of("Raspberry Pi 5");
        assertThat(GpioChips.judged(List.of(), List.of(), Optional.empty(), pi).verdict())
                .isEqualTo(Verdict.NOT_LOOKED_AT);
        assertThat(GpioChips.judged(chips, List.of(), Optional.empty(), Optional.empty()).verdict())
                .isEqualTo(Verdict.FINE);
        assertThat(GpioChips.judged(chips, chips, Optional.of("gpio"), pi).remedy())
                .hasValueSatisfying(line -> assertThat(line).contains("usermod -aG gpio"));
        assertThat(GpioChips.judged(chips, chips, Optional.of("gpio"), Optional.empty()).verdict())
                .isEqualTo(Verdict.NOT_LOOKED_AT);
    }

    @Test
    void the_hour_is_told_with_its_zone() {
        var now = Instant.parse("2026-11-25T16:02:00Z").atZone(ZoneId.of("Europe/Berlin"));
        assertThat(Zone.judged(now).what()).contains("Wed 17:02 in Europe/Berlin");
    }

    @Test
    void what_hangs_is_left_and_said() {
        var released = new CountDownLatch(1);
        try {
            var findings = Doctor.bounded("disk", () -> {
                await(released);
                return new ArrayList<>();
            });
            assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.NOT_LOOKED_AT);
            assertThat(findings.getFirst().what()).contains("did not answer within");
        } finally {
            released.countDown();
        }
    }

    @Test
    void a_program_that_is_not_there_says_nothing_and_one_that_is_says_how_it_ended() {
        assertThat(new BoundedPrograms().run("no-such-program-of-anybodys")).isEmpty();
        assertThat(new BoundedPrograms().run("sh", "-c", "echo told; exit 3")).hasValue(new Said(3, "told"));
        assertThat(new BoundedPrograms().run("sh", "-c", "exec sleep 60")).isEmpty();
    }

    @Test
    void this_machine_is_gone_through_whatever_it_is() {
        assertThat(Doctor.examine(root, Instant.EPOCH.atZone(ZoneId.of("UTC")))).extracting(Finding::about)
                .contains("Java", "memory", "data folder", "clock", "time zone", "sleep", "power", "GPIO");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    private Machine saying(Optional<Said> said) {
        return new Machine(root, _ -> said);
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
