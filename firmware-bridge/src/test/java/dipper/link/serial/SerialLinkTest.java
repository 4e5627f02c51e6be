package dipper.link.serial;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.link.Arrival;
import dipper.link.LinkAddress;
import dipper.time.SystemClock;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialLinkTest {

    @TempDir
    private Path folder;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    private static SerialLink link(Path path) {
        return new SerialLink(new LinkAddress.Serial(path.toString(), LinkAddress.GRBL_BAUD), new SystemClock());
    }

    private String arrived(int bytes) throws InterruptedException {
        var text = new StringBuilder();
        while (text.length() < bytes) {
            var next = arrivals.poll(5, TimeUnit.SECONDS);
            assertThat(next).isInstanceOf(Arrival.Bytes.class);
            text.append(new String(((Arrival.Bytes) next).bytes(), StandardCharsets.US_ASCII));
        }
        return text.toString();
    }

    @Test
    void bytes_go_both_ways_over_a_port_that_is_not_listed() throws Exception {
        try (var pair = new PseudoTerminal(folder);
                var link = link(pair.near);
                var board = new FileOutputStream(pair.far.toFile())) {
            assertThat(link.open(arrivals::add)).isEmpty();
            board.write("Grbl 1.1h\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(arrived(11)).isEqualTo("Grbl 1.1h\r\n");
            assertThat(link.write("G4 P0\n".getBytes(StandardCharsets.US_ASCII))).isEmpty();
            try (var in = Files.newInputStream(pair.far)) {
                assertThat(new String(in.readNBytes(6), StandardCharsets.US_ASCII)).isEqualTo("G4 P0\n");
            }
        }
    }

    /** The reader waits all the while for bytes that do not come. */
    @Test
    void a_byte_from_another_thread_does_not_wait_for_the_reader() throws Exception {
        try (var pair = new PseudoTerminal(folder);
                var link = link(pair.near);
                var in = Files.newInputStream(pair.far)) {
            assertThat(link.open(arrivals::add)).isEmpty();
            var worst = 0L;
            for (var count = 0; count < 20; count++) {
                var before = System.nanoTime();
                assertThat(link.write(new byte[] {'!'})).isEmpty();
                worst = Math.max(worst, System.nanoTime() - before);
                assertThat(in.read()).isEqualTo('!');
            }
            assertThat(worst).as("ns until the byte was taken; a blocked reader would cost up to 100 ms each time")
                    .isLessThan(80_000_000L);
        }
    }

    @Test
    void the_other_side_s_end_is_told_once() throws Exception {
        try (var pair = new PseudoTerminal(folder); var link = link(pair.near)) {
            assertThat(link.open(arrivals::add)).isEmpty();
            pair.cut();
            assertThat(arrivals.poll(5, TimeUnit.SECONDS)).isInstanceOfSatisfying(Arrival.Lost.class,
                    lost -> assertThat(lost.why().remedy()).contains("USB cable"));
            assertThat(arrivals.poll(300, TimeUnit.MILLISECONDS)).isNull();
            assertThat(link.write(new byte[] {'?'})).isPresent();
        }
    }

    @Test
    void closing_it_oneself_is_no_loss() throws Exception {
        try (var pair = new PseudoTerminal(folder)) {
            var link = link(pair.near);
            assertThat(link.open(arrivals::add)).isEmpty();
            link.close();
            assertThat(arrivals.poll(300, TimeUnit.MILLISECONDS)).isNull();
            assertThat(link.write(new byte[] {'?'})).isPresent();
        }
    }

    @Test
    void a_port_that_is_not_there_is_told_with_those_that_are() {
        try (var link = link(folder.resolve("none"))) {
            assertThat(link.open(arrivals::add)).hasValueSatisfying(lost -> {
                assertThat(lost.what()).contains("There is no serial port");
                assertThat(lost.remedy()).containsAnyOf("Ports that are there", "lists no serial port");
            });
            assertThat(link.write(new byte[] {'?'})).isPresent();
        }
    }

    @Test
    void a_file_that_is_no_port_is_told() throws IOException {
        try (var link = link(Files.writeString(folder.resolve("file"), "x"))) {
            assertThat(link.open(arrivals::add)).isPresent();
        }
    }

    @Test
    void each_reason_has_its_remedy() {
        assertThat(OpenFailure.explain(13, "/dev/ttyUSB0", List.of()).remedy()).contains("dialout");
        assertThat(OpenFailure.explain(16, "/dev/ttyUSB0", List.of()).what()).contains("in use");
        assertThat(OpenFailure.explain(11, "/dev/ttyUSB0", List.of()).remedy()).contains("other program");
        assertThat(OpenFailure.explain(2, "/dev/ttyUSB0", List.of("/dev/ttyACM0", "/dev/ttyS0")).remedy()).contains(
                "Ports that are there: /dev/ttyACM0, /dev/ttyS0.");
        assertThat(OpenFailure.explain(5, "/dev/ttyUSB0", List.of()).what()).contains("error 5");
    }

    @Test
    void ports_are_listed_with_their_usb_identity() {
        assertThat(SerialPorts.list()).allSatisfy(port -> assertThat(port.path()).isNotBlank());
        assertThat(SerialPorts.usb(0x1A86, 0x7523, "Unknown")).isEqualTo("1a86:7523");
        assertThat(SerialPorts.usb(0x2341, 0x43, " 557363 ")).isEqualTo("2341:0043 557363");
        assertThat(SerialPorts.usb(-1, -1, null)).isEmpty();
    }
}
