package dipper.grbl;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.grbl.Reply.Frame;
import dipper.grbl.Reply.Report;
import dipper.grbl.Reply.State;
import dipper.grbl.Reply.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyParserTest {

    private static List<Reply> parse(byte[]... chunks) {
        var parser = new ReplyParser();
        var replies = new ArrayList<Reply>();
        for (var chunk : chunks) {
            parser.feed(chunk, replies::add);
        }
        return replies;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Reply one(String line) {
        var replies = parse(bytes(line + "\r\n"));
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }

    @Test
    void a_report_of_stock_firmware_is_read() {
        assertThat(one("<Run|MPos:-2.000,-2.000,-8.203|Bf:14,128|FS:600,0|WCO:0.000,0.000,0.000>"))
                .isEqualTo(
                        new Report(State.RUN, -1, Frame.MACHINE, -2_000_000, -2_000_000, -8_203_000, 600_000_000, 0));
    }

    @Test
    void fields_and_axes_that_are_not_known_are_skipped() {
        assertThat(one("<Hold:1|MPos:-10.000,0.000,-3.044,7.5|Bf:99,1023|F:0|Ov:100,100,100|A:|H:0|TLR:0|Pn:XZP>"))
                .isEqualTo(new Report(State.HOLD, 1, Frame.MACHINE, -10_000_000, 0, -3_044_000, 0,
                        1 << 23 | 1 << 25 | 1 << 15));
    }

    @Test
    void closed_inputs_are_told_by_letter() {
        var report = (Report) one("<Alarm|MPos:900.000,900.000,-2.000|FS:0,0|Pn:X>");
        assertThat(report.closed('X')).isTrue();
        assertThat(report.closed('Z')).isFalse();
    }

    @Test
    void work_positions_are_told_apart() {
        assertThat(one("<Idle|WPos:1.000,2.000,3.000|FS:0,0>"))
                .isEqualTo(new Report(State.IDLE, -1, Frame.WORK, 1_000_000, 2_000_000, 3_000_000, 0, 0));
        assertThat(one("<Sleep>")).isEqualTo(new Report(State.SLEEP, -1, Frame.NONE, 0, 0, 0, -1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Run|MPos:-2.000,-2.000,-8.203|FS:600,0", "<Run|MPos:-2.000,-2.000>",
        "<Run|MPos:-2.000,-2.0x0,-8.203>",
        "<Run|MPos:-2.000,-2.000,-8.203x|FS:0,0>", "<Rum|MPos:0.000,0.000,0.000>", "<Runny|MPos:0.000,0.000,0.000>",
        "<>", "<", ">",
        "<Run|MPos:-,0.000,0.000>", "<Run|MPos:12345678901.000,0.000,0.000>", "<Run|MPos:1.000,,0.000>",
        "<Hold:|MPos:0.000,0.000,0.000>",
        "<Run|MPos:0.000,0.000,0.000|B\u00ff:1>", "<Idle|MPos:0.000,0.000,0.000>ok", "OK", "Ok", "okk", "error",
        "ALARM", "$x=1", "$1", "[G54]",
        "[G54:0.000,0.000]", "[G54:0.000,zero,0.000]", "a\u0080b", "ok\u0000", "\u0080ok"})
    void what_is_not_whole_is_noise(String line) {
        assertThat(one(line)).isInstanceOf(Unknown.class);
    }

    @Test
    void acknowledgements_errors_and_alarms_are_read() {
        assertThat(one("ok")).isEqualTo(new Reply.Ok());
        assertThat(one("error:22")).isEqualTo(new Reply.Refused(22));
        assertThat(one("error:Bad number format")).isEqualTo(new Reply.Refused(0));
        assertThat(one("ALARM:9")).isEqualTo(new Reply.Alarm(9));
        assertThat(one("ALARM:Hard limit")).isEqualTo(new Reply.Alarm(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grbl 1.1h ['$' for help]", "GrblHAL 1.1f ['$' or '$HELP' for help]", "grbl 1.1f",
        "Grbl 3.7 [FluidNC v3.7.8 (wifi) '$' for help]"})
    void every_form_of_banner_is_one(String banner) {
        assertThat(one(banner)).isEqualTo(new Reply.Banner(banner));
    }

    @Test
    void settings_offsets_and_other_lines_in_brackets_are_read() {
        assertThat(one("$100=250.000")).isEqualTo(new Reply.Setting(100, "250.000"));
        assertThat(one("[G59.1:-25.000,0.000,1.5,9.000]"))
                .isEqualTo(new Reply.Offset("G59.1", -25_000_000, 0, 1_500_000));
        assertThat(one("[VER:1.1h.20190830:]")).isEqualTo(new Reply.Version("1.1h.20190830:"));
        assertThat(one("[OPT:V,15,128]")).isEqualTo(new Reply.Options("V,15,128"));
        assertThat(one("[GC:G0 G54 G17]")).isEqualTo(new Reply.Modal("G0 G54 G17"));
        assertThat(one("[MSG:'$H'|'$X' to unlock]")).isEqualTo(new Reply.Message("'$H'|'$X' to unlock"));
        assertThat(one("[PRB:0.000,0.000,0.000:0]")).isEqualTo(new Reply.Told("PRB", "0.000,0.000,0.000:0"));
    }

    @Test
    void lines_end_at_cr_lf_or_both_and_empty_ones_are_nothing() {
        assertThat(parse(bytes("\r\n\n\rok\rok\nok\r\n\r\n"))).hasSize(3).allMatch(new Reply.Ok()::equals);
    }

    @Test
    void a_line_that_never_ends_is_noise_once_and_bounded() {
        var endless = new byte[1_000_000];
        Arrays.fill(endless, (byte) 'x');
        assertThat(parse(endless)).isEmpty();
        var replies = parse(endless, endless, bytes("\nok\n"));
        assertThat(replies).hasSize(2);
        assertThat(replies.getFirst()).isEqualTo(new Unknown("x".repeat(60) + "..."));
        assertThat(replies.getLast()).isEqualTo(new Reply.Ok());
    }

    @Test
    void a_line_that_has_not_ended_is_told_once_it_is_too_long() {
        var parser = new ReplyParser();
        parser.feed(bytes("x".repeat(ReplyParser.LONGEST)), _ -> {
        });
        assertThat(parser.endless()).isEmpty();
        parser.feed(bytes("x"), _ -> {
        });
        assertThat(parser.endless()).contains(new Unknown("x".repeat(60) + "..."));
        parser.feed(bytes("\n"), _ -> {
        });
        assertThat(parser.endless()).isEmpty();
    }

    @Test
    void a_line_begun_before_is_forgotten_when_asked_to() {
        var parser = new ReplyParser();
        var replies = new ArrayList<Reply>();
        parser.feed(bytes("erro"), replies::add);
        parser.reset();
        parser.feed(bytes("ok\n"), replies::add);
        assertThat(replies).containsExactly(new Reply.Ok());
    }

    /** However the bytes are cut into chunks, the replies are the same; and noise never throws nor is obeyed as another line's part. */
    @Test
    void chunks_and_noise_change_nothing() {
        var seed = Long.getLong("dipper.seed", System.nanoTime());
        var random = new Random(seed);
        var lines = List.of("ok", "<Idle|MPos:-2.000,-2.000,-12.000|Bf:15,128|FS:0,0>", "error:9", "$102=400.000",
                "[G54:0.000,0.000,0.000]", "ALARM:3");
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var count = random.nextInt(8); count >= 0; count--) {
                text.append(lines.get(random.nextInt(lines.size()))).append(random.nextBoolean() ? "\r\n" : "\n");
                if (random.nextInt(4) == 0) {
                    random.ints(random.nextInt(700), 0, 256).forEach(value -> text.append((char) value));
                    text.append("\u0000\n");
                }
            }
            var whole = bytes(text.toString());
            var parser = new ReplyParser();
            var cut = new ArrayList<Reply>();
            for (var from = 0; from < whole.length;) {
                var to = Math.min(whole.length, from + 1 + random.nextInt(40));
                parser.feed(Arrays.copyOfRange(whole, from, to), cut::add);
                from = to;
            }
            assertThat(cut).as("replay with -Ddipper.seed=%s, round %s", seed, round).isEqualTo(parse(whole));
        }
    }
}
