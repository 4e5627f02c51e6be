package dipper.panel.pi;

import com.pi4j.context.Context;
import com.pi4j.io.IOType;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import dipper.panel.PanelLost;
import dipper.panel.Pins;
import dipper.rig.PanelInput;
import dipper.rig.PanelSignal;
import dipper.rig.PanelWiring;
import dipper.rig.PanelWiring.Coil;
import dipper.rig.PanelWiring.Contact;
import dipper.rig.PanelWiring.Level;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pins as Pi4J reaches them. What it throws is told as a value; what it is made of comes from {@link Pi}. */
final class PiPins implements Pins {

    private static final String REMEDY =
            "Run Dipper on the computer to whose header the panel is wired, by an account of the group gpio; or say --panel tcp:HOST:PORT where it is on another.";

    private final Pi pi;
    private Optional<Context> context = Optional.empty();
    private String name = "GPIO";
    private final Map<PanelInput, DigitalInput> inputs = new EnumMap<>(PanelInput.class);
    private final Map<PanelSignal, DigitalOutput> signals = new EnumMap<>(PanelSignal.class);
    private final Map<String, DigitalOutput> relays = new HashMap<>();

    PiPins(Pi pi) {
        this.pi = pi;
    }

    @Override
    public Optional<PanelLost> claim(PanelWiring wiring) {
        try {
            return pi.mock()
                    .map(mock -> new PanelLost("Pi4J offers a mock (" + mock + "), by which no pin is truly read.",
                            "Take pi4j-plugin-mock off the class path: it is for tests alone."))
                    .or(() -> begun(wiring));
        } catch (RuntimeException | LinkageError failed) {
            return Optional.of(new PanelLost("Pi4J cannot be used here: " + reason(failed) + ".", REMEDY));
        }
    }

    private Optional<PanelLost> begun(PanelWiring wiring) {
        var begun = pi.begin();
        context = Optional.of(begun);
        DigitalInputProvider reads = begun.provider(IOType.DIGITAL_INPUT);
        DigitalOutputProvider writes = begun.provider(IOType.DIGITAL_OUTPUT);
        name = reads.name() + " on this computer's header";
        for (var entry : wiring.inputs().entrySet()) {
            var lost = claim(entry.getKey().toString(), entry.getValue().gpio(),
                    () -> inputs.put(entry.getKey(), input(begun, reads, entry.getKey(), entry.getValue())));
            if (lost.isPresent()) {
                return lost;
            }
        }
        for (var entry : wiring.signals().entrySet()) {
            var lost = claim(entry.getKey().toString(), entry.getValue().gpio(), () -> signals.put(entry.getKey(),
                    output(begun, writes, entry.getKey().toString(), entry.getValue())));
            if (lost.isPresent()) {
                return lost;
            }
        }
        for (var entry : wiring.relays().entrySet()) {
            var lost = claim("relay " + entry.getKey(), entry.getValue().gpio(), () -> relays.put(entry.getKey(),
                    output(begun, writes, "relay " + entry.getKey(), entry.getValue())));
            if (lost.isPresent()) {
                return lost;
            }
        }
        return Optional.empty();
    }

    /** One pin; what is wrong names it. */
    private static Optional<PanelLost> claim(String thing, int gpio, Runnable taking) {
        try {
            taking.run();
            return Optional.empty();
        } catch (RuntimeException | LinkageError failed) {
            return Optional.of(new PanelLost(
                    "The panel's %s on GPIO%d cannot be had: %s.".formatted(thing, gpio, reason(failed)), REMEDY));
        }
    }

    private static DigitalInput input(Context pi, DigitalInputProvider provider, PanelInput input, Contact contact) {
        return provider.create(DigitalInput.newConfigBuilder(pi).id(id(input.toString())).name(input.toString())
                .address(contact.gpio()).pull(pull(contact)).debounce(0L).build());
    }

    private static PullResistance pull(Contact contact) {
        return switch (contact.wiredTo()) {
            case GROUND -> PullResistance.PULL_UP;
            case SUPPLY -> PullResistance.PULL_DOWN;
        };
    }

    private static DigitalOutput output(Context pi, DigitalOutputProvider provider, String thing, Coil coil) {
        var off = state(coil.offWhen());
        return provider.create(DigitalOutput.newConfigBuilder(pi).id(id(thing)).name(thing).address(coil.gpio())
                .initial(off).shutdown(off).build());
    }

    private static String id(String thing) {
        return "dipper-" + thing.replace(' ', '-');
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reading read(PanelInput input) {
        try {
            return switch (inputs.get(input).state()) {
                case HIGH -> new Reading.Found(Level.HIGH);
                case LOW -> new Reading.Found(Level.LOW);
                case UNKNOWN -> new Reading.Unreadable("Pi4J does not know its level");
            };
        } catch (RuntimeException failed) {
            return new Reading.Unreadable(reason(failed));
        }
    }

    @Override
    public Optional<PanelLost> set(PanelSignal signal, Level level) {
        return set(signal.toString(), signals.get(signal), level);
    }

    @Override
    public Optional<PanelLost> set(String relay, Level level) {
        return set("relay " + relay, relays.get(relay), level);
    }

    private static Optional<PanelLost> set(String thing, DigitalOutput output, Level level) {
        try {
            output.state(state(level));
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(new PanelLost("The panel's " + thing + " cannot be switched: " + reason(failed) + ".",
                    "See to the panel, its wiring and its computer."));
        }
    }

    private static DigitalState state(Level level) {
        return switch (level) {
            case HIGH -> DigitalState.HIGH;
            case LOW -> DigitalState.LOW;
        };
    }

    /** A pin that cannot be let go of is let go of by the end of the process. */
    @Override
    public void release() {
        try {
            context.ifPresent(Context::shutdown);
        } catch (RuntimeException already) {
            name = name + ", not let go of: " + reason(already);
        }
        context = Optional.empty();
        inputs.clear();
        signals.clear();
        relays.clear();
    }

    private static String reason(Throwable failed) {
        var words = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        return words.strip().replaceAll("[.!]+$", "");
    }
}
