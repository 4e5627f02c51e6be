package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.link.Arrival;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Two ways in which other people's programs stream to GRBL, in virtual time; every line is answered, in order, and none is lost. */
class StreamingTest {

    private static final int RING = 128;

    /** Sends while what is not answered fits into so many bytes. */
    private static final class Streamer {

        private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
        private final VirtualLink link = new VirtualLink(clock, OnOpen.KEEPS);
        private final VirtualBoard board;
        private final ArrayDeque<Integer> unanswered = new ArrayDeque<>();
        private final int room;
        private final int lines;
        private int filled;
        private int sent;
        private int answered;
        private int refused;
        private int leastRoom = RING;

        Streamer(int room, int lines) {
            this.room = room;
            this.lines = lines;
            this.board = VirtualBoard.of(TranscriptTest.coater(), Latency.UNO, bytes -> link().arrived(bytes));
            link.connect(board);
            clock.attach(board);
            link.open(this::arrived);
        }

        private VirtualLink link() {
            return link;
        }

        Streamer run() {
            link.write("$X\n".getBytes(StandardCharsets.US_ASCII));
            unanswered.add(3);
            filled = 3;
            while (answered <= lines && clock.step(Long.MAX_VALUE - 1)) {
                leastRoom = Math.min(leastRoom, RING - filled);
            }
            return this;
        }

        private void arrived(Arrival arrival) {
            if (!(arrival instanceof Arrival.Bytes(var _, var bytes))) {
                return;
            }
            var text = new String(bytes, StandardCharsets.US_ASCII).strip();
            if (text.equals("ok") || text.startsWith("error")) {
                refused += text.equals("ok") ? 0 : 1;
                answered++;
                filled -= unanswered.remove();
                fill();
            }
        }

        private void fill() {
            for (var line = line(sent); sent < lines && (filled == 0 || filled + line.length() <= room);
                    line = line(sent)) {
                link.write(line.getBytes(StandardCharsets.US_ASCII));
                unanswered.add(line.length());
                filled += line.length();
                sent++;
            }
        }

        private static String line(int number) {
            return String.format(Locale.ROOT, "G53 G1 X-%.3f Y-%.3f F2400\n", 5 + number % 100 * 0.05,
                    10 - number % 200 * 0.03);
        }
    }

    @Test
    void a_hundred_thousand_lines_by_character_counting_are_all_obeyed() {
        var streamer = new Streamer(RING, 100_000).run();
        assertThat(streamer.answered).isEqualTo(100_001);
        assertThat(streamer.refused).isZero();
        assertThat(streamer.leastRoom).isBetween(0, 30);
        streamer.clock.advanceTo(streamer.clock.nanos() + 10 * Bed.S);
        var last = 100_000 - 1;
        assertThat(streamer.board.believedPosition(Motor.X, streamer.clock.nanos()))
                .isEqualTo(-Math.round((5 + last % 100 * 0.05) * 80));
    }

    @Test
    void line_by_line_is_slower_and_loses_nothing_either() {
        var streamer = new Streamer(0, 2_000).run();
        assertThat(streamer.answered).isEqualTo(2_001);
        assertThat(streamer.refused).isZero();
    }

    @Test
    void one_who_overfills_the_ring_loses_lines() {
        var streamer = new Streamer(2 * RING, 2_000).run();
        assertThat(streamer.answered).isLessThan(2_001);
    }
}
