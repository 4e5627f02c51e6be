package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.coater.Board.SingleAxes;
import dipper.units.Length;
import dipper.units.Speed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A board is read as it is, and nudged, byte by byte. */
class SurveyTest {

    private static final long S = 1_000_000_000L;
    private static final Length DOWN = Length.ofMillimetres(-3);
    private static final Speed SLOW = Speed.ofMillimetresPerSecond(2);

    private final HandClock clock = new HandClock();
    private final FakeBoard board = new FakeBoard(clock);
    private final Survey survey = new Survey(board, TestRigs.yWithX(), clock, _ -> {
    });
    private final List<Outcome> outcomes = new ArrayList<>();
    private String report = "<Alarm|MPos:0.000,0.000,0.000|FS:0,0>";

    private void pass(long nanoseconds) {
        var until = clock.nanos() + nanoseconds;
        while (true) {
            var arrives = board.due.isEmpty() ? Long.MAX_VALUE : board.due.peek().at();
            var next = Math.min(survey.wake(), arrives);
            if (next > until) {
                clock.moveTo(until);
                return;
            }
            clock.moveTo(next);
            add(arrives <= next ? survey.accept(board.due.remove().arrival()) : survey.tick());
        }
    }

    private void add(Optional<Outcome> outcome) {
        outcome.ifPresent(outcomes::add);
    }

    private void says(String... lines) {
        for (var line : lines) {
            board.say(line + "\r\n", 4_000_000);
        }
        pass(20_000_000);
    }

    private void read(String... settings) {
        board.report = Optional.of(() -> report);
        add(survey.read());
        says("Grbl 1.1h ['$' for help]");
        says("[VER:1.1h.20190830:]", "[OPT:VH,15,128]", "ok");
        says(settings);
        says("ok");
        says("[G54:0.000,0.000,0.000]", "[G92:1.000,0.000,0.000]", "ok");
        says("[GC:G0 G54 G17 G21 G90 G94 M5 M9 T0 F0 S0]", "ok");
        pass(S / 10);
    }

    @Test
    void a_board_that_is_not_the_rigs_is_read_all_the_same() {
        read("$1=25", "$3=4", "$102=250.000");

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Connected.class);
        var told = survey.board().orElseThrow();
        assertThat(told.settings().values()).containsEntry(1, "25").containsEntry(102, "250.000");
        assertThat(told.isSet(3, 2)).isTrue();
        assertThat(told.isSet(3, 0)).isFalse();
        assertThat(told.offsets()).hasSize(2);
        assertThat(told.singleAxes()).isEqualTo(SingleAxes.HOMED);
        assertThat(board.written).containsExactly("> $I", "> $$", "> $#", "> $G");
    }

    @Test
    void a_report_in_work_coordinates_does_as_well() {
        report = "<Alarm|WPos:0.000,0.000,0.000|FS:0,0>";
        read("$10=0", "$102=250.000");

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Connected.class);
    }

    @Test
    void a_board_without_z_is_told() {
        read("$100=80.000");

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.fault().what()).contains("no Z axis"));
    }

    @Test
    void closed_inputs_are_seen_within_a_second() {
        read("$102=400.000");
        report = "<Alarm|MPos:0.000,0.000,0.000|FS:0,0|Pn:Z>";
        pass(S + S / 10);

        assertThat(survey.latest().orElseThrow().closed('Z')).isTrue();
        assertThat(survey.latest().orElseThrow().closed('X')).isFalse();
    }

    private void nudged() {
        read("$102=400.000");
        outcomes.clear();
        board.written.clear();
        add(survey.nudge(DOWN, SLOW));
    }

    @Test
    void a_nudge_ends_the_alarm_jogs_and_is_done_where_the_board_counts_it_to_be() {
        nudged();
        report = "<Idle|MPos:0.000,0.000,0.000|FS:0,0>";
        says("[MSG:Caution: Unlocked]", "ok");
        report = "<Jog|MPos:0.000,0.000,-1.000|FS:120,0>";
        says("ok");
        pass(S);
        assertThat(outcomes).isEmpty();
        report = "<Idle|MPos:0.000,0.000,-3.000|FS:0,0>";
        pass(S / 5);

        assertThat(board.written).containsExactly("> $X", "> $J=G91 G21 Z-3.000 F120");
        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_nudge_that_the_soft_limits_refuse_is_told() {
        nudged();
        report = "<Idle|MPos:0.000,0.000,0.000|FS:0,0>";
        says("ok");
        says("error:15");

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.fault().what()).contains("error:15"));
    }

    @Test
    void a_limit_switch_that_closes_in_a_nudge_is_told() {
        nudged();
        report = "<Idle|MPos:0.000,0.000,0.000|FS:0,0>";
        report = "<Jog|MPos:0.000,0.000,-1.000|FS:120,0>";
        says("ok", "ok", "ALARM:1");

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.fault()).isInstanceOf(Fault.Alarm.class));
    }

    @Test
    void the_brake_breaks_a_nudge_off_by_the_byte_of_jogs() {
        nudged();
        report = "<Idle|MPos:0.000,0.000,0.000|FS:0,0>";
        says("ok");
        report = "<Jog|MPos:0.000,0.000,-1.000|FS:120,0>";
        says("ok");
        survey.brake();
        report = "<Idle|MPos:0.000,0.000,-1.200|FS:0,0>";
        pass(S / 5);

        assertThat(board.written).endsWith("> \u0085");
        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.fault()).isInstanceOf(Fault.Braked.class));
    }

    @Test
    void a_nudge_whose_steps_the_board_did_not_count_is_off_its_target() {
        nudged();
        report = "<Idle|MPos:0.000,0.000,0.000|FS:0,0>";
        says("ok");
        says("ok");
        pass(S / 5);

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.fault()).isInstanceOf(Fault.OffTarget.class));
    }

    @Test
    void a_lost_ok_of_a_nudge_is_noticed_within_its_deadline() {
        nudged();
        pass(3 * S);

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.fault()).isInstanceOf(Fault.Silent.class));
    }

    @Test
    void a_link_that_breaks_is_told_once() {
        read("$102=400.000");
        outcomes.clear();
        board.lose();
        pass(S);

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.fault()).isInstanceOf(Fault.LinkGone.class));
    }
}
