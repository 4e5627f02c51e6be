package dipper.rig;

import dipper.rig.Service.Use;
import dipper.yaml.Code;
import dipper.yaml.Entries;
import dipper.yaml.Fields;
import dipper.yaml.Naming;
import dipper.yaml.Node;
import dipper.yaml.Problems;
import dipper.yaml.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code services:}, what a rig can do for recipes beside its stations. */
final class ServicesReader {

    private static final int MOST = 20;
    private static final String ON_PANEL = "panel ";
    private static final String WHILE_IT_RUNS = "while it runs";
    private static final String EXAMPLE = "{x: 20 mm, height: 60 mm, output: flood}";

    private final Problems problems;
    private final Optional<PanelWiring> panel;
    private final Map<Output, String> taken = new HashMap<>();

    /** {@code panel}: on whose relays services may hang. */
    ServicesReader(Optional<PanelWiring> panel, Problems problems) {
        this.panel = panel;
        this.problems = problems;
    }

    List<RigReader.Placed<Service>> read(Node node) {
        var services = new ArrayList<RigReader.Placed<Service>>();
        for (var entry : Entries.of(node, "\"services\"", MOST, problems)) {
            if (Naming.isName(entry.key(), "a service", List.of(), problems)) {
                Measures.of(entry.value(), "the service " + Words.quoted(entry.key().text()), EXAMPLE, problems)
                        .ifPresent(measures -> services.add(new RigReader.Placed<>(service(entry.key(), measures),
                                measures.fields())));
            }
        }
        return services;
    }

    private Service service(Node.Scalar name, Measures measures) {
        var fields = measures.fields();
        var hasSpot = fields.has("x") || fields.has("height");
        var spot = hasSpot
                ? Optional.of(new Service.Spot(measures.length("x"), measures.length("height")))
                : Optional.<Service.Spot>empty();
        var output = fields.optionalWord("output").flatMap(word -> output(word, name));
        var use = fields.optionalWord("on").map(word -> use(word, fields)).orElse(Use.BY_RECIPE);
        fields.noOthers();
        if (!hasSpot && !fields.has("output")) {
            problems.error(Code.SERVICE_CANNOT, name.place(),
                    "the service " + Words.quoted(name.text()) + " has neither a place nor an output",
                    "write e.g. " + name.text() + ": " + EXAMPLE);
        }
        return new Service(name.text(), spot, output, use);
    }

    private Use use(Node.Scalar word, Fields fields) {
        if (!word.text().equals(WHILE_IT_RUNS)) {
            problems.unknown(Code.UNKNOWN_WORD, word,
                    "a service is on when a recipe asks for it, or while a run is under way",
                    List.of(WHILE_IT_RUNS), "write " + WHILE_IT_RUNS + ", or take the key out");
        } else if (!fields.has("output")) {
            problems.error(Code.SERVICE_CANNOT, word.place(), "nothing can be on while it runs without an output",
                    "write e.g. output: flood");
        }
        return Use.WHILE_IT_RUNS;
    }

    private Optional<Output> output(Node.Scalar word, Node.Scalar service) {
        var output = named(word);
        output.ifPresent(found -> once(found, word, service));
        return output;
    }

    private Optional<Output> named(Node.Scalar word) {
        var text = word.text();
        if (text.startsWith(ON_PANEL)) {
            return relay(word, text.substring(ON_PANEL.length()).strip());
        }
        return switch (text) {
            case "flood" -> Optional.of(Output.OfBoard.FLOOD);
            case "spindle" -> Optional.of(Output.OfBoard.SPINDLE);
            default -> {
                unknown(word);
                yield Optional.empty();
            }
        };
    }

    private Optional<Output> relay(Node.Scalar word, String name) {
        var relays = panel.map(wiring -> wiring.relays().keySet()).orElse(Set.of());
        if (!relays.contains(name)) {
            problems.unknown(Code.NO_SUCH_RELAY, word,
                    panel.isEmpty()
                            ? "this rig has no panel that could be read"
                            : "the panel has no relay " + Words.quoted(name),
                    relays.stream().map(relay -> ON_PANEL + relay).toList(),
                    relays.isEmpty()
                            ? "list it under panel:, as in relays: {" + (name.isEmpty() ? "R1" : name) + ": GPIO16}"
                            : "its relays: " + Words.list(relays));
            return Optional.empty();
        }
        return Optional.of(new Output.Relay(name));
    }

    private void unknown(Node.Scalar word) {
        problems.error(Code.UNKNOWN_WORD, word.place(),
                "a board has no output " + Words.quoted(word.text())
                        + (word.text().equals("mist") ? " that stock GRBL would switch" : ""),
                "write flood (the coolant output), spindle, or a relay of the panel, such as panel R1");
    }

    private void once(Output output, Node.Scalar word, Node.Scalar service) {
        var other = taken.putIfAbsent(output, service.text());
        if (other != null) {
            problems.error(Code.OUTPUT_TWICE, word.place(),
                    "the output " + output + " switches " + Words.quoted(other) + " already",
                    "give each service an output of its own");
        }
    }
}
