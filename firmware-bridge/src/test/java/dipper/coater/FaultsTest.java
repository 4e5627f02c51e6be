package dipper.coater;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.coater.Outcome.Failed;
import dipper.link.LinkLost;
import dipper.plan.Command.Home;
import dipper.plan.Command.MoveZ;
import dipper.rig.Axis;
import dipper.rig.Wiring;
import dipper.units.Speed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What scenes cannot say: a port that does not open, a write that is not taken, another rig, replies that come together. */
class FaultsTest {

    private static final long MS = 1_000_000L;
    private static final LinkLost NO_PORT = new LinkLost("There is no serial port /dev/none.", "Check the cable.");

    @Test
    void a_port_that_does_not_open_is_told_at_once() {
        var stage = new Stage(TestRigs.yWithX());
        stage.board.refusesToOpen = Optional.of(NO_PORT);
        assertThat(stage.coater.connect()).contains(new Failed(new Fault.LinkGone(NO_PORT.what(), NO_PORT.remedy())));
        assertThat(stage.board.written).isEmpty();
        assertThat(stage.coater.wake()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_write_that_is_not_taken_is_a_lost_link() {
        var stage = homed();
        stage.board.refusesToWrite = Optional.of(NO_PORT);
        assertThat(stage.coater.begin(down()))
                .contains(new Failed(new Fault.LinkGone(NO_PORT.what(), NO_PORT.remedy())));
        stage.pass(10_000 * MS);
        assertThat(stage.outcomes).as("told once").isEmpty();
    }

    @Test
    void a_brake_whose_byte_is_not_taken_is_told_by_the_next_tick() {
        var stage = homed();
        stage.board.refusesToWrite = Optional.of(NO_PORT);
        stage.coater.brake();
        assertThat(stage.coater.tick()).get().isInstanceOf(Failed.class);
    }

    /** The conductor's thread is busy elsewhere all the while, e.g. with a disk. */
    @Test
    void the_brake_bites_from_any_thread_while_the_conductor_s_is_busy() throws Exception {
        var stage = homed();
        stage.add(stage.coater.begin(down()));
        stage.board.written.clear();
        var person = Thread.ofPlatform().start(stage.coater::brake);
        person.join(5_000);
        assertThat(stage.board.written).containsExactly("! !");
    }

    /** A brake that is pulled while the homing line is on its way would be a hold, which homing ignores. */
    @Test
    void a_brake_pulled_as_homing_begins_bites_by_reset() {
        var stage = homed();
        stage.board.written.clear();
        stage.board.meanwhile = Optional.of(() -> stage.coater.brake());
        stage.add(stage.coater.begin(new Home()));
        assertThat(stage.board.written).containsExactly("> $H", "! 0x18", "! 0x18");
    }

    @Test
    void a_machine_with_single_axis_homing_homes_z_first_and_then_x() {
        var stage = new Stage(TestRigs.wired(Wiring.Homing.SINGLE_AXIS, Axis.HomeEnd.HIGH));
        new Scene(stage).lines("_connected");
        stage.add(stage.coater.begin(new Home()));
        assertThat(stage.board.written.remove()).isEqualTo("> $HZ");
        stage.board.report = Optional.of(() -> "<Idle|MPos:-120.000,0.000,-2.000|FS:0,0>");
        stage.board.say("ok\r\n", 4_000 * MS);
        stage.pass(4_100 * MS);
        assertThat(stage.board.written.remove()).isEqualTo("> $HX");
        stage.board.say("ok\r\n", 4_000 * MS);
        stage.pass(4_000 * MS);
        assertThat(stage.board.written.remove()).isEqualTo("> G17 G21 G54 G90 G94");
        stage.board.say("ok\r\n", 4 * MS);
        stage.board.report = Optional.of(() -> "<Idle|MPos:-2.000,0.000,-2.000|FS:0,0>");
        assertThat(stage.outcome(100 * MS)).isInstanceOf(Outcome.Done.class);
    }

    /** Behind a byte that noise made of a {@code ?}, a board takes the line for a comment, and says ok to it at once. */
    @Test
    void an_ok_to_a_homing_that_was_none_moves_no_x() {
        var stage = new Stage(TestRigs.wired(Wiring.Homing.SINGLE_AXIS, Axis.HomeEnd.HIGH));
        new Scene(stage).lines("_connected");
        stage.add(stage.coater.begin(new Home()));
        stage.board.report = Optional.of(() -> "<Idle|MPos:-120.000,0.000,-166.000|FS:0,0>");
        stage.board.say("ok\r\n", MS);
        assertThat(stage.outcome(100 * MS)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.fault()).isInstanceOf(Fault.OffTarget.class);
            assertThat(failed.fault().what()).contains("Z -166 mm").contains("X was not moved");
        });
        assertThat(stage.board.written).doesNotContain("> $HX");
    }

    /** It reads no line then, so that homing would be waited for to its very end. */
    @Test
    void a_lid_that_opens_at_rest_or_while_homing_is_noticed_by_what_the_board_says_once() {
        var resting = homed();
        resting.board.say("[MSG:Check Door]\r\n", MS);
        assertThat(resting.outcome(10 * MS)).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.fault().what()).contains("safety door is open"));

        var homing = new Stage(TestRigs.wired(Wiring.Homing.SINGLE_AXIS, Axis.HomeEnd.HIGH));
        new Scene(homing).lines("_connected");
        homing.add(homing.coater.begin(new Home()));
        homing.board.say("[MSG:Check Door]\r\n", MS);
        assertThat(homing.outcome(10 * MS)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.fault()).isInstanceOf(Fault.Held.class);
            assertThat(failed.fault().what()).contains("it homes nothing meanwhile");
        });
    }

    @Test
    void two_outcomes_in_one_chunk_are_told_one_after_the_other() {
        var stage = homed();
        stage.add(stage.coater.begin(down()));
        stage.board.say("ok\r\n", 4 * MS);
        stage.board.say("ok\r\n<Idle|MPos:-2.000,-2.000,-12.000|FS:0,0>\r\nALARM:1\r\n", 100 * MS);
        assertThat(stage.outcome(100 * MS)).isInstanceOf(Outcome.Done.class);
        assertThat(stage.outcome(100 * MS)).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.fault()).isInstanceOf(Fault.Alarm.class));
    }

    @Test
    void an_alarm_that_came_before_the_next_motion_keeps_it_from_beginning() {
        var stage = homed();
        stage.add(stage.coater.begin(down()));
        stage.board.say("ok\r\n", 4 * MS);
        stage.board.say("ok\r\n<Idle|MPos:-2.000,-2.000,-12.000|FS:0,0>\r\nALARM:1\r\n", 100 * MS);
        while (stage.outcomes.isEmpty()) {
            stage.pass(MS / 4);
        }
        var written = stage.board.written.size();
        assertThat(stage.coater.begin(new Home()))
                .hasValueSatisfying(outcome -> assertThat(outcome.toString()).contains("ALARM:1"));
        assertThat(stage.board.written).hasSize(written);
    }

    @Test
    void connecting_again_begins_afresh() {
        var stage = homed();
        stage.board.written.clear();
        new Scene(stage).lines("_connected");
        assertThat(stage.coater.begin(down()))
                .hasValueSatisfying(outcome -> assertThat(outcome.toString()).contains("position is not known"));
    }

    private static Stage homed() {
        var stage = new Stage(TestRigs.yWithX());
        new Scene(stage).lines("_homed");
        return stage;
    }

    private static MoveZ down() {
        return new MoveZ(TestRigs.mm(-12), Speed.ofMillimetresPerSecond(5), Optional.empty());
    }
}
