package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.rig.Wiring.Homing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the board neither throws nor hangs, and after power off and on it greets. A failure names its seed. */
class FuzzTest {

    private static final List<String> LINES =
            List.of("$H", "$X", "$$", "$#", "$G", "$I", "$N", "$C", "$SLP", "$", "G53 G0 X-10", "G53 G1 Z-50 F300",
                    "G1 X-3 Z-4 F1", "G4 P0", "G4 P0.3", "G91", "G90", "$J=G91 X-5 F500", "M3 S100", "M8", "M0", "M2",
                    "G28 Z-1", "G92 X3", "G20", "$10=0",
                    "$120=0", "$100=0", "$27=0", "$21=0", "$20=0", "$22=1", "$1=25", "G0 X-1e9", "G0 Z99999999999",
                    "G4 P99999999", "$RST=$", "$N0=G0 X-1", "$HX");
    private static final String REAL_TIME = "!~?\u0018\u0084\u0085\u0090\u0091\u0092\u0095\u0097\u00A0";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothing_throws_and_nothing_hangs(long seed) {
        var random = new Random(seed);
        var bed = seed % 2 == 0 ? Bed.of(TranscriptTest.coater()) : Bed.of(Rigs.bench(Homing.SINGLE_AXIS));
        for (var i = 0; i < 2_000; i++) {
            act(bed, random);
            bed.pass(random.nextLong(300 * Bed.MS));
        }
        bed.board.power(bed.clock.nanos());
        assertThat(bed.pass(2 * Bed.S)).as("seed %d", seed).contains("Grbl 1.1h ['$' for help]");
        assertThat(bed.report()).as("seed %d", seed).startsWith("<");
    }

    private static void act(Bed bed, Random random) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> bed.send(LINES.get(random.nextInt(LINES.size())) + "\n");
            case 5, 6, 7 -> bed.send(REAL_TIME.charAt(random.nextInt(REAL_TIME.length())) + "");
            case 8 -> bed.send(noise(random));
            case 9 -> hook(bed, random);
            default -> bed.send("?");
        }
    }

    private static String noise(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(60); i >= 0; i--) {
            text.append((char) random.nextInt(256));
        }
        return text.toString();
    }

    private static void hook(Bed bed, Random random) {
        var motor = Motor.of(random.nextInt(Motor.COUNT));
        var now = bed.clock.nanos();
        switch (random.nextInt(6)) {
            case 0 -> bed.board.stall(motor, now);
            case 1 -> bed.board.release(motor, now);
            case 2 -> bed.board.limit(motor, LimitInput.ON, now);
            case 3 -> bed.board.limit(motor, LimitInput.OFF, now);
            case 4 -> bed.board.limit(motor, LimitInput.AUTO, now);
            default -> bed.board.power(now);
        }
    }
}
