package dipper.rig;

import dipper.rig.PanelWiring.Coil;
import dipper.rig.PanelWiring.Contact;
import dipper.rig.PanelWiring.Level;
import dipper.rig.PanelWiring.Rail;
import dipper.rig.PanelWiring.Touch;
import dipper.units.Time;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Naming;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads {@code panel:}, the contacts, lamps and relays on the pins of a computer's GPIO header. */
final class PanelReader {

    static final Time USUAL_DEBOUNCE = Time.ofMillis(20);
    private static final Time LONGEST_DEBOUNCE = Time.ofMillis(500);
    private static final int MOST_RELAYS = 16;
    private static final String EXAMPLE = "{emergency stop: GPIO17, lid: GPIO27, hold button: GPIO22}";
    /** Resistors on the computer's own board pull these up, stronger than any pull inside. */
    private static final Set<Integer> PULLED_UP = Set.of(2, 3);

    private final Problems problems;
    private final Pins pins;

    PanelReader(Problems problems) {
        this.problems = problems;
        this.pins = new Pins(problems);
    }

    /** Empty where it is no mapping; what else cannot be read becomes a problem. */
    Optional<PanelWiring> read(Node node) {
        return Measures.of(node, "\"panel\"", EXAMPLE, problems).map(this::panel);
    }

    private PanelWiring panel(Measures measures) {
        var fields = measures.fields();
        var inputs = inputs(fields);
        var signals = signals(fields);
        var relays = relays(fields);
        var debounce = (Time) measures.positiveOr("debounce", USUAL_DEBOUNCE);
        if (debounce.compareTo(LONGEST_DEBOUNCE) > 0) {
            problems.error(Code.OUTSIDE_LIMITS, fields.place("debounce"),
                    "a contact that is believed after " + debounce + " only is noticed too late; the limit is "
                            + LONGEST_DEBOUNCE,
                    "write at most " + LONGEST_DEBOUNCE + "; contacts have settled within " + USUAL_DEBOUNCE);
        }
        var names = fields.keys();
        fields.noOthers();
        if (names.stream().allMatch("debounce"::equals)) {
            problems.error(Code.EMPTY_LIST, fields.place(), "\"panel\" has nothing on it", "write e.g. " + EXAMPLE);
        }
        return new PanelWiring(inputs, signals, relays, debounce);
    }

    private Map<PanelInput, Contact> inputs(Fields fields) {
        var inputs = new EnumMap<PanelInput, Contact>(PanelInput.class);
        for (var input : PanelInput.values()) {
            fields.optional(input.toString()).flatMap(node -> contact(node, input))
                    .ifPresent(contact -> inputs.put(input, contact));
        }
        return inputs;
    }

    private Optional<Contact> contact(Node node, PanelInput input) {
        var usual = input.guards() ? Touch.OPEN : Touch.CLOSED;
        if (node instanceof Node.Scalar word) {
            return pins.take(word, "the " + input).map(pin -> new Contact(pin, Rail.GROUND, usual));
        }
        return Fields.of(node, "the " + input, "{input: GPIO17}", problems)
                .flatMap(fields -> contact(fields, input, usual));
    }

    private Optional<Contact> contact(Fields fields, PanelInput input, Touch usual) {
        var pin = fields.requiredWord("input", "input: GPIO17").flatMap(word -> pins.take(word, "the " + input));
        var rail = fields.optionalWord("wired to").map(word -> one(word, "\"wired to\"", Rail.values(), Rail.GROUND))
                .orElse(Rail.GROUND);
        var key = input.acting() + " when";
        var touch = fields.optionalWord(key).map(word -> one(word, Words.quoted(key), Touch.values(), usual))
                .orElse(usual);
        fields.noOthers();
        if (input.guards() && touch == Touch.CLOSED) {
            problems.error(Code.NOT_FAIL_SAFE, fields.place(key),
                    "a cut wire would read as " + (input == PanelInput.LID ? "a closed lid" : "released"),
                    "wire a contact that opens "
                            + (input == PanelInput.LID ? "with the lid" : "when it is pressed")
                            + ", and write open or take the key out");
        }
        if (rail == Rail.SUPPLY && pin.filter(PULLED_UP::contains).isPresent()) {
            problems.error(Code.NEVER_OPEN, fields.place("wired to"),
                    "GPIO" + pin.get()
                            + " is pulled up on the computer's board, so that a contact to 3.3 V always reads as closed",
                    "wire it to ground, or take another pin than GPIO2 and GPIO3");
        }
        return pin.map(number -> new Contact(number, rail, touch));
    }

    private Map<PanelSignal, Coil> signals(Fields fields) {
        var signals = new EnumMap<PanelSignal, Coil>(PanelSignal.class);
        fields.optional("stack light")
                .flatMap(node -> Fields.of(node, "\"stack light\"", "{red: GPIO5, amber: GPIO6, green: GPIO13}",
                        problems))
                .ifPresent(lamps -> {
                    Stream.of(PanelSignal.RED, PanelSignal.AMBER, PanelSignal.GREEN)
                            .forEach(lamp -> lamps.optional(lamp.toString())
                                    .flatMap(node -> coil(node, "the " + lamp + " lamp"))
                                    .ifPresent(coil -> signals.put(lamp, coil)));
                    lamps.noOthers();
                });
        fields.optional("buzzer").flatMap(node -> coil(node, "the buzzer"))
                .ifPresent(coil -> signals.put(PanelSignal.BUZZER, coil));
        return signals;
    }

    private Map<String, Coil> relays(Fields fields) {
        var relays = new LinkedHashMap<String, Coil>();
        BiConsumer<Node.Entry, Coil> put = (entry, coil) -> relays.put(entry.key().text(), coil);
        fields.optional("relays").map(node -> Entries.of(node, "\"relays\"", "{R1: GPIO16}", MOST_RELAYS, problems))
                .orElse(List.of()).forEach(entry -> {
                    if (Naming.isName(entry.key(), "a relay", List.of(), problems)) {
                        coil(entry.value(), "the relay " + Words.quoted(entry.key().text()))
                                .ifPresent(coil -> put.accept(entry, coil));
                    }
                });
        return relays;
    }

    private Optional<Coil> coil(Node node, String thing) {
        if (node instanceof Node.Scalar word) {
            return pins.take(word, thing).map(pin -> new Coil(pin, Level.HIGH));
        }
        return Fields.of(node, thing, "{output: GPIO5, on when: low}", problems).flatMap(fields -> {
            var pin = fields.requiredWord("output", "output: GPIO5").flatMap(word -> pins.take(word, thing));
            var level = fields.optionalWord("on when")
                    .map(word -> one(word, "\"on when\"", Level.values(), Level.HIGH)).orElse(Level.HIGH);
            fields.noOthers();
            return pin.map(number -> new Coil(number, level));
        });
    }

    /** One of a few words. */
    private <T> T one(Node.Scalar word, String what, T[] known, T otherwise) {
        var words = Stream.of(known).map(Object::toString).toList();
        var found = Stream.of(known).filter(value -> value.toString().equals(word.text())).findFirst();
        if (found.isEmpty()) {
            problems.unknown(Code.UNKNOWN_WORD, word, what + " is " + String.join(" or ", words), words,
                    "write " + String.join(" or ", words));
        }
        return found.orElse(otherwise);
    }
}
