package dipper.panel.pi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.platform.MockPlatform;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import dipper.panel.PanelLost;
import dipper.panel.Pins.Reading;
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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: pins are claimed with their pull and read as they are; a mock is refused where it could be taken for true pins. Method: Pi4J's own mock, named on purpose. */
class PiPinsTest {

    private static final PanelWiring WIRING = new PanelWiring(
            Map.of(PanelInput.EMERGENCY_STOP, new Contact(17, Rail.GROUND, Touch.OPEN), PanelInput.LID,
                    new Contact(27, Rail.SUPPLY, Touch.OPEN)),
            Map.of(PanelSignal.BUZZER, new Coil(19, Level.HIGH)), Map.of("R1", new Coil(16, Level.LOW)),
            Time.ofMillis(20));

    /** The mock, as if it were a true computer. */
    private static final class Mocked implements Pi {

        Optional<Context> begun = Optional.empty();

        @Override
        public Optional<String> mock() {
            return Optional.empty();
        }

        @Override
        public Context begin() {
            begun = Optional.of(Pi4J.newContextBuilder().noAutoDetect().disableShutdownHook().add(new MockPlatform())
                    .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance()).build());
            return begun.get();
        }

        MockDigitalInput input(String id) {
            return (MockDigitalInput) begun.orElseThrow().registry().all().get("dipper-" + id);
        }

        MockDigitalOutput output(String id) {
            return (MockDigitalOutput) begun.orElseThrow().registry().all().get("dipper-" + id);
        }
    }

    @Test
    void each_pin_has_its_pull_and_outputs_begin_switched_off() {
        var pi = new Mocked();
        var pins = new PiPins(pi);

        assertThat(pins.claim(WIRING)).isEmpty();
        assertThat(pi.input("emergency-stop").pull()).isEqualTo(PullResistance.PULL_UP);
        assertThat(pi.input("emergency-stop").address()).isEqualTo(17);
        assertThat(pi.input("lid").pull()).isEqualTo(PullResistance.PULL_DOWN);
        assertThat(pi.output("buzzer").state()).isEqualTo(DigitalState.LOW);
        assertThat(pi.output("relay-R1").state()).as("on when low").isEqualTo(DigitalState.HIGH);
        pins.release();
    }

    @Test
    void levels_are_read_and_set_as_they_are() {
        var pi = new Mocked();
        var pins = new PiPins(pi);
        assertThat(pins.claim(WIRING)).isEmpty();

        pi.input("lid").mockState(DigitalState.HIGH);
        assertThat(pins.read(PanelInput.LID)).isEqualTo(new Reading.Found(Level.HIGH));
        pi.input("lid").mockState(DigitalState.LOW);
        assertThat(pins.read(PanelInput.LID)).isEqualTo(new Reading.Found(Level.LOW));
        pi.input("lid").mockState(DigitalState.UNKNOWN);
        assertThat(pins.read(PanelInput.LID)).isInstanceOf(Reading.Unreadable.class);
        assertThat(pins.set(PanelSignal.BUZZER, Level.HIGH)).isEmpty();
        assertThat(pi.output("buzzer").state()).isEqualTo(DigitalState.HIGH);
        assertThat(pins.set("R1", Level.LOW)).isEmpty();
        assertThat(pi.output("relay-R1").state()).isEqualTo(DigitalState.LOW);
        assertThat(pins.name()).contains("header");
        pins.release();
    }

    /** The mock lies on the class path of these tests, as it must never on that of a run. */
    @Test
    void a_mock_on_offer_keeps_the_panel_from_being_opened() {
        assertThat(PiPanel.of(WIRING, new SystemClock()).open(_ -> {
        })).hasValueSatisfying(lost -> assertThat(lost.what()).contains("Pi4J offers a mock",
                "com.pi4j.plugin.mock.MockPlugin"));
    }

    /** What a computer without a header says is Pi4J's; that it is told and not thrown is ours. */
    @Test
    void a_computer_without_pins_is_told_with_a_remedy() {
        var pins = new PiPins(new Pi() {

            @Override
            public Optional<String> mock() {
                return Optional.empty();
            }

            @Override
            public Context begin() {
                throw new UnsatisfiedLinkError("no pi4j-gpiod in java.library.path");
            }
        });

        assertThat(pins.claim(WIRING)).contains(new PanelLost(
                "Pi4J cannot be used here: no pi4j-gpiod in java.library.path.",
                "Run Dipper on the computer to whose header the panel is wired, by an account of the group gpio; or say --panel tcp:HOST:PORT where it is on another."));
    }
}
