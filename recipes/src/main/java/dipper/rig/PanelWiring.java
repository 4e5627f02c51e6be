package dipper.rig;

import dipper.units.Time;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The panel beside a coater, by the pins of the computer's GPIO header.
 *
 * @param inputs the contacts that are read
 * @param signals the stack light's lamps, and the buzzer
 * @param relays by the names under which services hang on them
 * @param debounce how long a contact must be what it is before it is believed
 */
public record PanelWiring(Map<PanelInput, Contact> inputs, Map<PanelSignal, Coil> signals, Map<String, Coil> relays,
        Time debounce) {

    /**
     * A contact between a pin and a rail, pulled the other way inside the computer: a cut wire reads as open.
     *
     * @param gpio the pin, as the header numbers GPIO0 to GPIO27
     * @param actsWhen what the contact is when its button is pressed or its lid is open
     */
    public record Contact(int gpio, Rail wiredTo, Touch actsWhen) {

        /** Whether a pin of that level means that the button is pressed or the lid is open. */
        public boolean acts(Level level) {
            return touch(level) == actsWhen;
        }

        private Touch touch(Level level) {
            return switch (wiredTo) {
                case GROUND -> level == Level.LOW ? Touch.CLOSED : Touch.OPEN;
                case SUPPLY -> level == Level.HIGH ? Touch.CLOSED : Touch.OPEN;
            };
        }
    }

    /** What the contact's other end is wired to. */
    public enum Rail {
        /** The pin is pulled up, and low while the contact is closed. */
        GROUND("ground"),
        /** The pin is pulled down, and high while the contact is closed. */
        SUPPLY("3.3 V");

        private final String word;

        Rail(String word) {
            this.word = word;
        }

        /** The rig file's word. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** What a contact is. */
    public enum Touch {
        OPEN("open"), CLOSED("closed");

        private final String word;

        Touch(String word) {
            this.word = word;
        }

        /** The rig file's word. */
        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Something that a pin switches.
     *
     * @param onWhen the pin's level while it is on
     */
    public record Coil(int gpio, Level onWhen) {

        /** The pin's level while it is off. */
        public Level offWhen() {
            return switch (onWhen) {
                case HIGH -> Level.LOW;
                case LOW -> Level.HIGH;
            };
        }
    }

    /** A pin's level. */
    public enum Level {
        HIGH("high"), LOW("low");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** The rig file's word. */
        @Override
        public String toString() {
            return word;
        }
    }

    public PanelWiring {
        inputs = Collections.unmodifiableMap(enumMap(PanelInput.class, inputs));
        signals = Collections.unmodifiableMap(enumMap(PanelSignal.class, signals));
        relays = Collections.unmodifiableMap(new LinkedHashMap<>(relays));
    }

    private static <K extends Enum<K>, V> Map<K, V> enumMap(Class<K> type, Map<K, V> from) {
        var copy = new EnumMap<K, V>(type);
        copy.putAll(from);
        return copy;
    }
}
