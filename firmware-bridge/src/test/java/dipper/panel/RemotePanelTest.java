package dipper.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dipper.link.Arrival;
import dipper.link.Link;
import dipper.link.LinkLost;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.rig.PanelWiring.Coil;
import dipper.rig.PanelWiring.Contact;
import dipper.rig.PanelWiring.Level;
import dipper.rig.PanelWiring.Rail;
import dipper.rig.PanelWiring.Touch;
import dipper.time.SystemClock;
import dipper.units.Time;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: a panel on another computer is as good as one here, and one that is not heard is lost. Method: the other side played by hand. */
class RemotePanelTest {

    private static final PanelWiring WIRING = new PanelWiring(
            Map.of(PanelInput.EMERGENCY_STOP, new Contact(17, Rail.GROUND, Touch.OPEN), PanelInput.LID,
                    new Contact(27, Rail.GROUND, Touch.OPEN)),
            Map.of(PanelSignal.RED, new Coil(5, Level.HIGH)), Map.of("R1", new Coil(16, Level.HIGH)),
            Time.ofMillis(20));
    private static final List<String> GREETING =
            List.of("dipper panel 1", "emergency stop released", "lid closed", "ready");

    /** A line whose other side says at once what a test has it say. */
    private static final class Played implements Link {

        final List<String> written = new CopyOnWriteArrayList<>();
        final List<String> greeting;
        List<String> answers = List.of("here");
        Consumer<Arrival> receiver = _ -> {
        };

        Played(List<String> greeting) {
            this.greeting = greeting;
        }

        void says(String line) {
            receiver.accept(new Arrival.Bytes(0, (line + "\n").getBytes(StandardCharsets.US_ASCII)));
        }

        @Override
        public String name() {
            return "tcp:panel:4003";
        }

        @Override
        public Optional<LinkLost> open(Consumer<Arrival> taker) {
            receiver = taker;
            greeting.forEach(this::says);
            return Optional.empty();
        }

        @Override
        public Optional<LinkLost> write(byte[] bytes) {
            var line = new String(bytes, StandardCharsets.US_ASCII).strip();
            written.add(line);
            switch (line) {
                case "?" -> answers.forEach(this::says);
                case "relay R1 on", "relay R1 off" -> says("ok");
                case "relay R9 on" -> says("error there is no relay R9");
                default -> {
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            written.add("closed");
        }
    }

    @Test
    void it_is_opened_when_it_has_said_what_its_contacts_are_and_then_tells_what_changes() throws InterruptedException {
        var line = new Played(GREETING);
        var panel = new RemotePanel(line, WIRING, new SystemClock());
        var news = new LinkedBlockingQueue<PanelNews>();
        assertThat(panel.open(news::add)).isEmpty();
        assertThat(panel.sense(PanelInput.LID)).isEqualTo(Sense.RESTING);
        line.says("lid open");
        line.says("lid open");
        line.says("noise");
        line.says("emergency stop pressed");

        assertThat(news.poll(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(PanelNews.Changed.class,
                changed -> assertThat(changed.input()).isEqualTo(PanelInput.LID));
        assertThat(news.poll(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(PanelNews.Changed.class,
                changed -> assertThat(changed.input()).isEqualTo(PanelInput.EMERGENCY_STOP));
        assertThat(panel.sense(PanelInput.LID)).isEqualTo(Sense.ACTING);
        panel.close();
    }

    @Test
    void a_contact_of_the_rig_that_it_says_nothing_of_keeps_it_from_being_opened() {
        var panel = new RemotePanel(new Played(List.of("dipper panel 1", "lid closed", "ready")), WIRING,
                new SystemClock());

        assertThat(panel.open(_ -> {
        })).map(PanelLost::what).contains("The panel at tcp:panel:4003 says nothing of the emergency stop.");
    }

    @Test
    void a_line_that_breaks_is_a_lost_panel_told_once() {
        var line = new Played(GREETING);
        var panel = new RemotePanel(line, WIRING, new SystemClock());
        var news = new LinkedBlockingQueue<PanelNews>();
        assertThat(panel.open(news::add)).isEmpty();
        line.receiver.accept(new Arrival.Lost(new LinkLost("tcp:panel:4003 broke.", "Look.")));
        line.receiver.accept(new Arrival.Lost(new LinkLost("tcp:panel:4003 broke.", "Look.")));

        assertThat(news).containsExactly(
                new PanelNews.Lost(new PanelLost("The panel at tcp:panel:4003 broke.", "Look.")));
    }

    @Test
    void a_panel_that_answers_nothing_any_more_is_lost() throws InterruptedException {
        var line = new Played(GREETING);
        line.answers = List.of();
        var panel = new RemotePanel(line, WIRING, new SystemClock());
        var news = new LinkedBlockingQueue<PanelNews>();
        assertThat(panel.open(news::add)).isEmpty();

        assertThat(news.poll(60, TimeUnit.SECONDS)).isEqualTo(new PanelNews.Lost(new PanelLost(
                "The panel at tcp:panel:4003 has not been heard for 2 s.",
                "See to that computer and the network, then again.")));
        assertThat(line.written).filteredOn("?"::equals).hasSize(4);
    }

    @Test
    void relays_are_answered_and_lamps_are_not() {
        var line = new Played(GREETING);
        var panel = new RemotePanel(line, WIRING, new SystemClock());
        assertThat(panel.open(_ -> {
        })).isEmpty();

        assertThat(panel.on("R1")).isEmpty();
        assertThat(panel.off("R1")).isEmpty();
        assertThat(panel.on("R9")).map(PanelLost::what).contains(
                "The panel at tcp:panel:4003 did not obey \"relay R9 on\": error there is no relay R9.");
        assertThat(panel.show(Set.of(PanelSignal.RED))).isEmpty();
        assertThat(line.written).contains("show red");
        panel.close();
        assertThat(line.written).endsWith("show", "closed");
    }

    @ParameterizedTest
    @EnumSource(PanelInput.class)
    void every_state_of_every_contact_is_understood_as_it_was_said(PanelInput input) {
        for (var now : Sense.values()) {
            assertThat(PanelLine.stated(PanelLine.stating(input, now))).contains(new PanelLine.Stated(input, now));
        }
    }

    @Test
    void what_is_wanted_of_a_panel_is_understood_as_it_was_said() {
        assertThat(PanelLine.wanted(PanelLine.on("R 1"))).isEqualTo(new PanelLine.Wanted.On("R 1"));
        assertThat(PanelLine.wanted(PanelLine.off("R1"))).isEqualTo(new PanelLine.Wanted.Off("R1"));
        assertThat(PanelLine.wanted(PanelLine.show(Set.of()))).isEqualTo(new PanelLine.Wanted.Show(Set.of()));
        assertThat(PanelLine.wanted(PanelLine.show(Set.of(PanelSignal.RED, PanelSignal.BUZZER))))
                .isEqualTo(new PanelLine.Wanted.Show(Set.of(PanelSignal.RED, PanelSignal.BUZZER)));
        assertThat(PanelLine.wanted("show pink")).isEqualTo(new PanelLine.Wanted.Unknown("show pink"));
    }
}
