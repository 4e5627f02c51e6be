package dipper.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.link.LinkAddress;
import dipper.link.TcpLink;
import dipper.panel.PanelNews;
import dipper.panel.RemotePanel;
import dipper.panel.Sense;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.rig.PanelWiring.Coil;
import dipper.rig.PanelWiring.Contact;
import dipper.rig.PanelWiring.Level;
import dipper.rig.PanelWiring.Rail;
import dipper.rig.PanelWiring.Touch;
import dipper.rig.Wiring.Homing;
import dipper.time.SystemClock;
import dipper.units.Time;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: the panel of a virtual coater is a panel like any, and its control line touches it. Method: the panel that a run uses, over a true socket. */
class PanelServerTest {

    private static final PanelWiring WIRING = new PanelWiring(
            Map.of(PanelInput.EMERGENCY_STOP, new Contact(17, Rail.GROUND, Touch.OPEN), PanelInput.LID,
                    new Contact(27, Rail.GROUND, Touch.OPEN), PanelInput.HOLD,
                    new Contact(22, Rail.GROUND, Touch.CLOSED)),
            Map.of(PanelSignal.RED, new Coil(5, Level.HIGH)), Map.of("R1", new Coil(16, Level.HIGH)),
            Time.ofMillis(20));

    private final SystemClock clock = new SystemClock();
    private final LinkedBlockingQueue<PanelNews> news = new LinkedBlockingQueue<>();
    private BoardServer board;
    private PanelServer server;
    private ControlLine control;
    private RemotePanel panel;

    @BeforeEach
    void a_panel_with_somebody_connected() throws IOException {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var rig = Rigs.bench(Homing.SINGLE_AXIS);
        var log = new DiaryLog();
        board = BoardServer.start(here, OnOpen.RESETS, clock, new BoardServer.Guests() {
        }, sink -> VirtualBoard.of(rig, Settings.of(rig), new Tank(rig, Set.of(1), log), Latency.UNO, sink));
        server = PanelServer.start(here, rig, WIRING, board);
        control = new ControlLine(board, log, Optional.of(server));
        panel = new RemotePanel(new TcpLink(new LinkAddress.Tcp("127.0.0.1", server.port()), clock), WIRING, clock);
        assertThat(panel.open(news::add)).isEmpty();
    }

    @AfterEach
    void all_is_closed() throws IOException {
        panel.close();
        server.close();
        board.close();
    }

    private PanelNews.Changed heard() throws InterruptedException {
        return (PanelNews.Changed) news.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void what_is_touched_is_told() throws InterruptedException {
        assertThat(control.answer("lid open")).isEqualTo("ok");
        assertThat(heard().input()).isEqualTo(PanelInput.LID);
        assertThat(panel.sense(PanelInput.LID)).isEqualTo(Sense.ACTING);
        assertThat(control.answer("press hold")).isEqualTo("ok");
        assertThat(heard().now()).isEqualTo(Sense.ACTING);
        assertThat(heard().now()).as("a button is let go of").isEqualTo(Sense.RESTING);
        assertThat(control.answer("panel")).isEqualTo(
                "ok emergency stop released, lid open, hold button released; shows: none; relays on: none");
    }

    @Test
    void the_emergency_stop_takes_the_motors_their_power() throws InterruptedException {
        assertThat(control.answer("press estop")).isEqualTo("ok");
        assertThat(heard().input()).isEqualTo(PanelInput.EMERGENCY_STOP);
        assertThat(control.answer("release estop")).isEqualTo("ok");
        assertThat(heard().now()).isEqualTo(Sense.RESTING);
    }

    @Test
    void what_is_shown_and_switched_is_seen_and_off_when_the_client_has_gone() throws InterruptedException {
        assertThat(panel.show(Set.of(PanelSignal.RED))).isEmpty();
        assertThat(panel.on("R1")).isEmpty();
        assertThat(control.answer("panel")).endsWith("shows: red; relays on: R1");
        panel.close();

        awaits("shows: none; relays on: none");
    }

    private void awaits(String end) throws InterruptedException {
        for (var look = 0; look < 600 && !control.answer("panel").endsWith(end); look++) {
            news.poll(50, TimeUnit.MILLISECONDS);
        }
        assertThat(control.answer("panel")).endsWith(end);
    }

    @Test
    void what_the_panel_does_not_have_cannot_be_touched() {
        assertThat(control.answer("press resume")).isEqualTo("error: this panel has no resume button");
        assertThat(control.answer("press")).startsWith("error: press wants");
        assertThat(control.answer("release z")).as("as before: a motor").isEqualTo("ok");
    }
}
