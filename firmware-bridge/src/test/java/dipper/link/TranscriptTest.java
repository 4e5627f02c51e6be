package dipper.link;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.link.Transcript.Reading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what passes over a line can be read by a person, and read back byte for byte. */
@Timeout(30)
class TranscriptTest {

    private static final long MS = 1_000_000L;

    private static List<String> written(Entry... entries) throws IOException {
        var out = new StringWriter();
        var writer = new TranscriptWriter(out, List.of("tcp:127.0.0.1:4001"));
        for (var entry : entries) {
            writer.write(entry);
        }
        writer.flush();
        return out.toString().lines().toList();
    }

    private static Transcript read(List<String> lines) {
        return switch (Transcript.read(lines)) {
            case Reading.Good(var transcript) -> transcript;
            case Reading.Malformed(var line, var text) -> throw new AssertionError(line + ": " + text);
        };
    }

    private static Entry sent(long ms, String bytes) {
        return new Entry.Sent(ms * MS, bytes);
    }

    private static Entry received(long ms, String bytes) {
        return new Entry.Received(ms * MS, bytes);
    }

    @Test
    void a_verified_move_reads_as_in_the_manual() throws IOException {
        assertThat(written(new Entry.Happened(5_000 * MS, "open"), sent(6_000, "G53 G1 Z-40.000 F120\n"),
                received(6_003, "ok\r\n"), sent(6_200, "?"),
                received(6_207, "<Run|MPos:0.000,0.000,-1.000|FS:120,0>\r\n"),
                sent(6_300, "\u0018"), new Entry.Happened(6_400 * MS, "lost: the other side closed it")))
                .containsExactly("# dipper transcript 1", "# tcp:127.0.0.1:4001", "    0.000000000 # open",
                        "    1.000000000 > G53 G1 Z-40.000 F120", "    1.003000000 < ok", "    1.200000000 ! 0x3F ?",
                        "    1.207000000 < <Run|MPos:0.000,0.000,-1.000|FS:120,0>", "    1.300000000 ! 0x18",
                        "    1.400000000 # lost: the other side closed it");
    }

    @Test
    void what_cannot_be_printed_is_escaped() throws IOException {
        assertThat(written(sent(0, "G0\r\n"), received(1, "o\u00FF\\\r\n"), received(2, "ok\n"), sent(3, "\n"),
                received(4, "\r\n"), received(5, " ok\r\n"), sent(6, "!?")))
                .containsSubsequence("    0.000000000 >> G0\\r\\n", "    0.001000000 << o\\xFF\\\\\\r\\n",
                        "    0.002000000 << ok\\n", "    0.003000000 >", "    0.004000000 <",
                        "    0.005000000 << \\x20ok\\r\\n",
                        "    0.006000000 >> !?");
    }

    @Test
    void a_line_that_comes_in_pieces_is_one_line_and_bears_the_instant_of_its_last_byte() throws IOException {
        assertThat(written(sent(0, "$I\n"), received(10, "o"), sent(11, "?"), received(12, "k\r\n<Idl")))
                .endsWith("    0.011000000 ! 0x3F ?", "    0.012000000 < ok", "    0.012000000 << <Idl");
    }

    @Test
    void a_piece_that_stays_without_its_end_stands_before_what_comes_later() throws IOException {
        assertThat(written(sent(0, "$I\n"), received(10, "<Idl"), sent(500, "?")))
                .endsWith("    0.010000000 << <Idl", "    0.500000000 ! 0x3F ?");
    }

    @Test
    void a_line_that_never_ends_is_cut() throws IOException {
        assertThat(written(received(0, "x".repeat(1_000)))).hasSize(2 + 4).allMatch(line -> line.length() < 300);
    }

    @Test
    void a_transcript_stops_at_its_limit_and_says_so() throws IOException {
        var out = new StringWriter();
        var writer = new TranscriptWriter(out, List.of(), 200);
        for (var i = 0; i < 1_000; i++) {
            writer.write(sent(i, "?"));
        }
        assertThat(out.toString()).hasSizeLessThan(320)
                .endsWith("# the transcript ends here: it has reached its limit of 200 bytes\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_bytes_pass_can_be_read_back(long seed) throws IOException {
        var random = new Random(seed);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < 300; i++) {
            var bytes = random.ints(1 + random.nextInt(300), 0, random.nextBoolean() ? 256 : 64)
                    .collect(StringBuilder::new, (text, one) -> text.append((char) one), StringBuilder::append)
                    .append(random.nextBoolean() ? "\n" : "").toString();
            entries.add(random.nextBoolean() ? sent(i, bytes) : received(i, bytes));
        }
        var back = read(written(entries.toArray(Entry[]::new)));
        assertThat(bytes(back.entries(), Entry.Sent.class)).as("seed %d", seed)
                .isEqualTo(bytes(entries, Entry.Sent.class));
        assertThat(bytes(back.entries(), Entry.Received.class)).as("seed %d", seed)
                .isEqualTo(bytes(entries, Entry.Received.class));
    }

    private static String bytes(List<Entry> entries, Class<? extends Entry> kind) {
        var text = new StringBuilder();
        entries.stream().filter(kind::isInstance).forEach(entry -> text.append(switch (entry) {
            case Entry.Sent(var _, var bytes) -> bytes;
            case Entry.Received(var _, var bytes) -> bytes;
            case Entry.Happened _ -> "";
        }));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "1.0 = ok", "x > ok", "1.0 ! 3F", "1.0 ! 0x3", "1.0 >> \\q", "1.0 >> \\x1",
        "9999999999999 > ok", "1.0.0 > ok", "-1 > ok"})
    void a_line_that_is_no_entry_is_named(String line) {
        assertThat(Transcript.read(List.of("# dipper transcript 1", line, " 1.0 < ok")))
                .isEqualTo(new Reading.Malformed(2, line));
    }

    @Test
    void of_a_transcript_that_was_cut_off_in_a_line_the_rest_can_be_read() {
        assertThat(read(List.of("# dipper transcript 1", "    0.000000000 > $I", "    0.0030")).entries())
                .containsExactly(sent(0, "$I\n"));
    }

    @Test
    void a_file_holds_what_was_told_to_it(@TempDir Path folder) throws IOException {
        var path = folder.resolve("t.txt");
        try (var file = TranscriptFile.create(path, List.of("here"))) {
            file.accept(sent(0, "$I\n"));
            file.accept(received(4, "ok\r\n"));
        }
        assertThat(read(Files.readAllLines(path)).entries())
                .containsExactly(sent(0, "$I\n"), received(4, "ok\r\n"));
    }

    /** A disk that stands still until it is let go. */
    private static final class Stalled extends Writer {

        final CountDownLatch letGo = new CountDownLatch(1);
        // Written by the file's thread, read after it has ended.
        final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int from, int count) {
            try {
                letGo.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            text.append(characters, from, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void a_stalled_disk_holds_nobody_up_and_what_it_cost_is_told() throws Exception {
        var disk = new Stalled();
        var file = TranscriptFile.to(new BufferedWriter(disk, 64), List.of("note"), 100);
        for (var i = 0; i < 1_000; i++) {
            file.accept(sent(i, "?"));
        }
        disk.letGo.countDown();
        Thread.sleep(50);
        file.accept(sent(1_000, "?"));
        file.close();
        assertThat(file.failure()).isEmpty();
        var lines = disk.text.toString().lines().toList();
        assertThat(lines).anyMatch(line -> line.endsWith("entries are missing: the disk was too slow"));
        assertThat(lines).hasSizeBetween(100, 110);
    }

    @Test
    void a_full_disk_ends_the_transcript_and_nothing_else() throws IOException {
        var full = new Writer() {

            private int room = 100;

            @Override
            public void write(char[] characters, int from, int count) throws IOException {
                room -= count;
                if (room < 0) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var file = TranscriptFile.to(new BufferedWriter(full, 16), List.of("note"), 2_000);
        for (var i = 0; i < 1_000; i++) {
            file.accept(sent(i, "?"));
        }
        file.close();
        assertThat(file.failure()).contains("No space left on device");
    }

    @Test
    void a_folder_that_is_not_there_is_said_at_once(@TempDir Path folder) {
        org.assertj.core.api.Assertions
                .assertThatThrownBy(() -> TranscriptFile.create(folder.resolve("no/t.txt"), List.of()))
                .isInstanceOf(IOException.class).isNotInstanceOf(UncheckedIOException.class);
    }
}
