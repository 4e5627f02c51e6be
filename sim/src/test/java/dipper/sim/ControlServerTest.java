package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.rig.Wiring.Homing;
import dipper.time.SystemClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A teacher's or a test's words on the second port, and what they do to the coater on the first. */
@Timeout(60)
class ControlServerTest {

    private BoardServer server;
    private ControlServer control;
    private Talk teacher;
    private Talk client;

    private record Talk(Socket socket, BufferedReader in) {

        static Talk with(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            return new Talk(socket,
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }

        String say(String line) throws IOException {
            send(line + "\n");
            return in.readLine();
        }

        void send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @BeforeEach
    void start() throws IOException {
        var rig = Rigs.bench(Homing.SINGLE_AXIS);
        var log = new DiaryLog();
        server = BoardServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), OnOpen.KEEPS,
                new SystemClock(), new BoardServer.Guests() {},
                sink -> VirtualBoard.of(rig, new Tank(rig, Set.of(1), log),
                        Latency.UNO.booting(20_000_000), sink));
        control = ControlServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), server, log);
        teacher = Talk.with(control.port());
        client = Talk.with(server.port());
        assertThat(client.say("$X")).isEqualTo("[MSG:Caution: Unlocked]");
        assertThat(client.in().readLine()).isEqualTo("ok");
    }

    @AfterEach
    void stop() throws IOException {
        control.close();
        server.close();
        teacher.socket().close();
        client.socket().close();
    }

    @Test
    void stat_tells_what_the_board_counts_and_what_is_true() throws IOException {
        assertThat(teacher.say("stat")).startsWith("ok Idle; X counted 0.000 true -10.000; Y ")
                .contains("; Z counted 0.000 true -10.000; limits closed: none; line: to lose 0, to flip 0; diary: 0");
    }

    @Test
    void a_limit_switch_can_be_held() throws IOException {
        assertThat(teacher.say("limit z on")).isEqualTo("ok");
        assertThat(teacher.say("stat")).contains("limits closed: Z");
        assertThat(teacher.say("limit z auto")).isEqualTo("ok");
        assertThat(teacher.say("stat")).contains("limits closed: none");
    }

    @Test
    void a_sag_is_not_noticed_by_the_board() throws IOException {
        assertThat(teacher.say("sag 2.5")).isEqualTo("ok");
        assertThat(teacher.say("slip x -1")).isEqualTo("ok");
        assertThat(teacher.say("stat")).contains("X counted 0.000 true -11.000")
                .contains("Z counted 0.000 true -12.500");
    }

    @Test
    void a_stalled_axis_stays_until_it_is_released() throws IOException {
        assertThat(teacher.say("stall z")).isEqualTo("ok");
        assertThat(client.say("G53 G0 Z-1")).isEqualTo("ok");
        assertThat(client.say("G4 P0")).isEqualTo("ok");
        assertThat(teacher.say("stat")).contains("Z counted -1.000 true -10.000");
        assertThat(teacher.say("release z")).isEqualTo("ok");
    }

    @Test
    void a_dropped_byte_leaves_another_line() throws IOException {
        assertThat(teacher.say("drop 2")).isEqualTo("ok");
        assertThat(client.say("G4 P0")).as("it heard ' P0'").isEqualTo("error:36");
        assertThat(client.say("G4 P0")).isEqualTo("ok");
    }

    @Test
    void a_bit_that_flips_makes_another_letter() throws IOException {
        assertThat(teacher.say("flip")).isEqualTo("ok");
        assertThat(client.say("G4 P0")).as("it heard 'F4 P0'").startsWith("error:");
        assertThat(client.say("G4 P0")).isEqualTo("ok");
    }

    @Test
    void a_muted_board_hears_and_is_not_heard() throws IOException {
        teacher.say("mute");
        // The line is answered before the move it asks for begins: once the move is seen, the answer is lost.
        client.send("G53 G0 Z-1\n");
        while (!teacher.say("stat").contains("Z counted -1.000")) {
            Thread.onSpinWait();
        }
        assertThat(teacher.say("unmute")).isEqualTo("ok");
        assertThat(client.say("$G")).startsWith("[GC:");
    }

    @Test
    void the_power_can_be_cycled() throws IOException {
        assertThat(teacher.say("power")).isEqualTo("ok");
        assertThat(client.in().readLine()).isEmpty();
        assertThat(client.in().readLine()).isEqualTo("Grbl 1.1h ['$' for help]");
    }

    @Test
    void an_unplugged_cable_takes_the_client_away_until_it_is_plugged_in() throws IOException {
        assertThat(teacher.say("unplug")).isEqualTo("ok");
        assertThat(client.in().readLine()).isNull();
        assertThat(Talk.with(server.port()).in().readLine()).isNull();
        assertThat(teacher.say("plug")).isEqualTo("ok");
        client = Talk.with(server.port());
        assertThat(client.say("$G")).startsWith("[GC:");
    }

    @Test
    void the_diary_can_be_read() throws IOException {
        assertThat(teacher.say("diary")).isEqualTo("ok 0");
        assertThat(teacher.say("diary 1")).isEqualTo("error: the diary is empty");
        teacher.say("slip x -30");
        teacher.say("sag 60");
        assertThat(teacher.say("diary")).isEqualTo("ok 1");
        assertThat(teacher.say("diary 1")).startsWith("1 entered slot 1 station 1 at ");
        assertThat(teacher.say("diary 2")).isEqualTo("error: the diary has entries 1 to 1, not 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hold            | error: "hold" is not understood; help lists what is
            limit z         | error: limit wants an axis and on, off or auto, as in "limit z on"
            limit a on      | error: limit wants one of the axes x, y, z, as in "limit z"
            stall           | error: stall wants one of the axes x, y, z, as in "stall z"
            drop            | error: drop wants how many bytes, 1 to 100000, as in "drop 5"
            drop 1.5        | error: drop wants how many bytes, 1 to 100000, as in "drop 5"
            drop -1         | error: drop wants how many bytes, 1 to 100000, as in "drop 5"
            sag 1e9         | error: sag wants how far Z drops, up to 1000 mm, as in "sag 3"
            slip z          | error: slip wants an axis and up to 1000 mm either way, as in "slip z -3"
            pace z 0        | error: pace wants an axis and 1 to 1000 percent, as in "pace z 90"
            power now       | error: nothing follows power
            reset it        | error: nothing follows reset
            lid             | error: lid wants open or closed, as in "lid open"
            lid ajar        | error: lid wants open or closed, as in "lid open"
            diary one       | error: diary wants the number of an entry, from 1 on, or nothing to count them
            """)
    void what_is_wrong_is_answered_with_what_would_be_right(String words, String answer) throws IOException {
        assertThat(teacher.say(words)).isEqualTo(answer);
        assertThat(teacher.say("help")).isEqualTo(ControlLine.HELP);
    }

    @Test
    void words_may_end_with_cr_lf_and_noise_is_answered() throws IOException {
        assertThat(teacher.say("stat\r")).startsWith("ok ");
        assertThat(teacher.say("\u0000\u00FF\u0080")).isEqualTo("error: \"...\" is not understood; help lists what is");
    }

    @Test
    void a_line_without_an_end_ends_the_talk() throws IOException {
        teacher.send("x".repeat(500));
        assertThat(teacher.in().readLine()).isEqualTo("error: a line has at most 200 characters");
        assertThat(Talk.with(control.port()).say("help")).isEqualTo(ControlLine.HELP);
    }
}
